// A real Chromium with nothing in it: one empty folder for each, no background traffic, everything that goes wrong on a page kept.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Where Chromium is; undefined where none was found, and then these tests are skipped. */
export const CHROMIUM: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path))

/** What a suite is called, so that a skipped one says why. */
export const named = (suite: string): string => (CHROMIUM === undefined ? `${suite} (skipped: no Chromium found; set CHROMIUM to its path)` : suite)

export type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  /** errors in the console, exceptions, failed requests and answers of 500 and above */
  readonly wrongs: string[]
  /** from where anything was fetched */
  readonly hosts: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** Opens an empty browser of a laptop's size. */
export const openBrowser = async (viewport = { width: 1366, height: 768 }): Promise<Visit> => {
  const folder = await mkdtemp(join(tmpdir(), 'jingze-chromium-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM!, headless: true, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  context.setDefaultTimeout(15_000)
  const page = context.pages()[0] ?? await context.newPage()
  const wrongs: string[] = []
  const hosts = new Set<string>()
  page.on('request', (request) => { if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host) })
  // An answer below 500 is the API's to give, and the pages'; the browser writes each into the console all the same.
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) wrongs.push(message.text()) })
  page.on('pageerror', (error) => wrongs.push(error.message))
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrongs.push(`${request.url()} ${request.failure()?.errorText}`) })
  page.on('response', (response) => { if (response.status() >= 500) wrongs.push(`${response.url()} ${response.status()}`) })
  return {
    page, context, wrongs, hosts,
    close: async () => {
      await context.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
