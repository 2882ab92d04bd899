// Serves the built console: its hashed files for ever, its one page for every address that is not the API's.
import { join } from 'node:path'
import express, { type Express } from 'express'

const YEAR_MS = 365 * 24 * 3600 * 1000

export const mountConsole = (app: Express, folder: string): void => {
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false, redirect: false }))
  app.use(express.static(folder, { maxAge: 0, index: false, redirect: false, dotfiles: 'ignore' }))
  app.get('/{*path}', (request, response, next) => {
    if (/^\/(api|assets|healthz|readyz|metrics)(\/|$)/.test(request.path) || !request.accepts('html')) return next()
    return response.sendFile('index.html', { root: folder, headers: { 'cache-control': 'no-cache' } }, (error) => { if (error) next(error) })
  })
}
