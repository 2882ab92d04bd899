// Turns an event into a KurrentDB event and back: what happened is its data, all else that was told its metadata.
import type { NewEvent, ObjectKey } from '../../kernel/event.ts'
import { canonical } from '../canonical.ts'
import type { Kept, Prepared } from '../stored-event.ts'
import type { Place, Recorded } from './client.ts'

/** Raised when the metadata change shape; a reader that meets a higher one stops rather than guess. */
const ENVELOPE = 1

type Told = Omit<NewEvent, 'id' | 'type' | 'data'>

/** What is told, with three of its names as KurrentDB and this adapter need them. */
type Metadata = Omit<Told, 'correlationId' | 'causationId'> & {
  readonly envelope: number
  /** one for each append, so that its answer can tell a write from the repeat of an earlier one */
  readonly writing: string
  /** the names under which KurrentDB's own tools look for these two */
  readonly $correlationId: string
  readonly $causationId?: string
}

/**
 * The parts of a KurrentDB event, to be passed to the client's `jsonEvent`. Their members are in canonical order (RFC 8785) and the
 * client's `JSON.stringify` keeps it, except for names like array indices, which JavaScript puts first.
 */
export const toRecord = ({ id, type, data, meta }: Prepared, writing: string): { id: string; type: string; data: Record<string, unknown>; metadata: Record<string, unknown> } => {
  const { correlationId, causationId, ...told } = JSON.parse(meta) as Told
  const metadata: Metadata = { ...told, envelope: ENVELOPE, writing, $correlationId: correlationId, ...(causationId === undefined ? {} : { $causationId: causationId }) }
  return { id, type, data: plain(data), metadata: plain(canonical(metadata)) }
}

const plain = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>

/** The event as every store keeps it, under the number it has in the index. Both texts are written anew in canonical form. */
export const toKept = (record: Recorded, position: bigint): Kept => {
  const { envelope: _, writing: __, $correlationId: correlationId, $causationId: causationId, ...told } = metadataOf(record)
  return {
    position, stream: record.streamId, revision: Number(record.revision), id: record.id, type: record.type, recordedAt: recordedAtOf(record),
    data: canonical(record.data), meta: canonical({ ...told, correlationId, causationId }),
  }
}

/** False for the server's own events and for those of other applications in the same database: they get no number. */
export const isOurs = (record: Recorded): boolean =>
  !record.type.startsWith('$') && typeof (record.metadata as Partial<Metadata> | undefined)?.envelope === 'number'

export const writingOf = (record: Recorded): string => metadataOf(record).writing

export const objectsOf = (record: Recorded): readonly ObjectKey[] => metadataOf(record).objects

export const recordedAtOf = (record: Recorded): string => record.created.toISOString()

/** Where a record read from $all lies. */
export const placeOf = (record: Recorded): Place => {
  if (!record.position) throw new Error(`KurrentDB gave no position for event ${record.id}; servers before 22.6 are not supported`)
  return record.position
}

const metadataOf = (record: Recorded): Metadata => {
  const metadata = record.metadata as Metadata
  if (metadata.envelope > ENVELOPE) throw new Error(`event ${record.id} was written with envelope ${metadata.envelope}; this program knows ${ENVELOPE}`)
  return metadata
}
