// The port to a message broker: hand over records, be told when they are kept. Every adapter obeys test/contract/publisher.ts.

/** A record of a topic. Records of one key stay in order; `value` and the headers are UTF-8 text. */
export type PublishedRecord = {
  readonly topic: string
  readonly key: string
  readonly value: string
  readonly headers: Readonly<Record<string, string>>
}

export type Publisher = {
  /**
   * Resolves when the broker has acknowledged every record. Records of one topic and key arrive in the order given.
   * Throws `PublisherUnavailable` when the broker did not: then any of them may have arrived, and all are to be handed over again.
   */
  readonly publish: (records: readonly PublishedRecord[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** The broker did not take the records, after the tries that the adapter makes by itself. */
export class PublisherUnavailable extends Error {}

/** Bytes of key, value and headers together; above this no record is taken. A broker's usual limit is 1 MiB a batch, with its framing. */
export const RECORD_BYTES_MAX = 900_000

export const bytesOf = ({ key, value, headers }: PublishedRecord): number =>
  [key, value, ...Object.entries(headers).flat()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
