// Listens to the news of the API as a console does, and keeps every byte.

export type Listening = { readonly text: () => string; readonly ended: () => boolean; readonly stop: () => Promise<void> }

/** Connects to the stream of news; all that comes after the head of the answer is in `text`. */
export const listenTo = async (url: string, cookie: string): Promise<Listening> => {
  const leaving = new AbortController()
  const response = await fetch(`${url}/api/events/stream`, { headers: { cookie }, signal: leaving.signal })
  if (response.status !== 200 || response.headers.get('content-type') !== 'text/event-stream; charset=utf-8') throw new Error(`no news: ${response.status}`)
  let [text, over] = ['', false]
  const reading = (async () => {
    for await (const part of response.body!) text += Buffer.from(part).toString()
  })().catch(() => {}).finally(() => { over = true })
  return { text: () => text, ended: () => over, stop: () => { leaving.abort(); return reading } }
}
