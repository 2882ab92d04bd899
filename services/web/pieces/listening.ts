// Hears of news: a stream of ticks from the server while somebody looks at the page, a look each minute where there is no stream.

/** A stream that has ended for good is `ended`; one that was broken off takes itself up again. */
export type Source = { readonly close: () => void }
export type Heard = { readonly tick: (told: string) => void; readonly ended: () => void }

/** However much is recorded, what is shown is asked for again no more often than this. */
export const REST_MS = 5_000
export const LOOK_MS = 60_000

/**
 * Calls `refresh` soon after something new was recorded. While nobody looks (`seen(false)`) there is no stream: a browser has few connections,
 * and the first tick after coming back tells whether something was missed. When the stream ends, `refresh` is called each minute until there is one again.
 */
export const listening = (open: (heard: Heard) => Source, refresh: () => void) => {
  let [source, last, resting, due]: [Source | undefined, string, boolean, boolean] = [undefined, '', false, false]
  const clocks = new Set<ReturnType<typeof setTimeout>>()
  const later = (ms: number, act: () => void) => {
    const clock = setTimeout(() => { clocks.delete(clock); act() }, ms)
    clocks.add(clock)
  }
  const news = () => {
    if (resting) { due = true; return }
    ;[resting, due] = [true, false]
    refresh()
    later(REST_MS, () => { resting = false; if (due) news() })
  }
  const tick = (told: string) => {
    if (last !== '' && told !== last) news()
    last = told
  }
  const ended = () => {
    source = undefined
    later(LOOK_MS, () => { news(); start() })
  }
  const start = () => { source ??= open({ tick, ended }) }
  const stop = () => {
    source?.close()
    source = undefined
    for (const clock of clocks) clearTimeout(clock)
    clocks.clear()
    ;[resting, due] = [false, false]
  }
  return { seen: (looking: boolean) => { if (looking) start(); else stop() }, stop }
}
