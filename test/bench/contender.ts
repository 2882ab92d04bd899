// What every contender of the bench can do: append events to a stream, and read everything after a position.

/** An event for the bench: about 300 bytes of JSON, about three objects. */
export type BenchEvent = { readonly type: string; readonly data: Readonly<Record<string, unknown>>; readonly objects: readonly { readonly type: string; readonly id: string }[] }

export type Contender = {
  readonly name: string
  /** Appends to the end of a stream, whatever its revision; durable when it resolves. */
  readonly append: (stream: string, events: readonly BenchEvent[]) => Promise<void>
  /** Reads the whole log in pages, as a catch-up subscription would; gives how many events it saw. */
  readonly catchUp?: () => Promise<number>
  readonly close: () => Promise<void>
}

/** A contender in an empty database of its own. */
export type Entry = { readonly name: string; readonly open: (ownerUrl: string, appUrl: string) => Promise<Contender> }

export const PAGE = 5_000

/** The n-th event: the same for all contenders. */
export const benchEvent = (n: number): BenchEvent => ({
  type: 'FindingRaised',
  data: { no: String(n), title: '应编未编政府采购预算', categoryCode: 'F1', facts: '采购的办公设备和信息化服务未编入当年政府采购预算即组织实施。', amountTotalFen: 1_000_000 + n, conductFrom: '2024-01-08', conductTo: '2024-06-30', unitId: `unit-${n % 25}` },
  objects: [{ type: 'project', id: `project-${n % 400}` }, { type: 'unit', id: `unit-${n % 25}` }, { type: 'category', id: 'F1' }],
})
