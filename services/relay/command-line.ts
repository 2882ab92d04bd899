// Looks after the relay: `node services/relay/command-line.ts status | parked | release … | rewind …`, with VIEWS_URL; and writes its AsyncAPI document.
import { join } from 'node:path'
import type { RelayCursor } from '../../packages/adapters/relay-cursor.ts'
import { published } from '../../packages/views/published/contents.ts'
import { writeAsyncApi } from './asyncapi.ts'
import { cursorFrom } from './world.ts'

const USAGE = `parked                   what could not be published, with the reason; the later records of the same key wait behind it
release <topic> <key>    try these again, after the cause was mended; the running relay does it within seconds
rewind <position>        publish again from after a position, when a broker was lost; readers drop the repeated ids. Stop the relays first
status                   how far the log has been published
asyncapi                 write packages/handbook/generated/asyncapi.json; needs no database`

const DOCUMENT = join(import.meta.dirname, '../../packages/handbook/generated/asyncapi.json')

const carryOut = async (cursor: RelayCursor, [command, ...rest]: readonly string[]): Promise<string> => {
  const [first = '', second = ''] = rest
  if (command === 'status' && rest.length === 0) {
    const { position, parked, takeOvers } = await cursor.standing()
    return `position ${position}, ${parked} records parked, ${takeOvers} times a relay has taken the lead`
  }
  if (command === 'parked' && rest.length === 0) {
    const parked = await cursor.parked()
    return parked.map((each) => [each.topic, each.key, each.position, each.eventType, each.eventId, each.reason].join('\t')).join('\n') || 'nothing is parked'
  }
  if (command === 'release' && rest.length === 2) {
    const waiting = await cursor.askRelease({ topic: first, key: second })
    return waiting > 0 ? `asked the relay to publish ${waiting} records of ${second}` : `nothing of ${second} is parked in ${first}`
  }
  if (command === 'rewind' && rest.length === 1 && /^\d{1,18}$/.test(first)) {
    await cursor.rewind(BigInt(first))
    return `the relay will publish again from after position ${first}`
  }
  throw new Error(USAGE)
}

let cursor: RelayCursor | undefined
try {
  const asked = process.argv.slice(2)
  if (asked.join(' ') === 'asyncapi') await writeAsyncApi(published, DOCUMENT)
  else console.log(await carryOut(cursor = await cursorFrom(process.env), asked))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
} finally {
  await cursor?.close()
}
