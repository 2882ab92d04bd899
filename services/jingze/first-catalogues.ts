// Records the catalogues and the list of formal steps that the product brings along (示例) at the first start, of the example city and of an empty system alike.
import { CALENDAR_VERSION } from '../../packages/audit/calendar/years.ts'
import { publishCatalogue } from '../../packages/audit/catalogue/publish-catalogue.ts'
import { SHIPPED_CATALOGUES } from '../../packages/audit/catalogue/shipped.ts'
import { publishFormalities } from '../../packages/audit/formality/publish-formalities.ts'
import { SHIPPED_FORMALITIES } from '../../packages/audit/formality/shipped.ts'
import { FORMALITIES_ID } from '../../packages/audit/formality/state.ts'
import { now } from '../../packages/adapters/clock.ts'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import { handle } from '../../packages/kernel/handle.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { streamName } from '../../packages/kernel/stream.ts'
import type { Act } from './example/agenda.ts'

const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }

/** One act for each catalogue and one for the formal steps, each time under the same key, so that it is recorded once. */
export const catalogueActs = (): readonly (Act & { readonly commandId: string })[] => [
  ...Object.entries(SHIPPED_CATALOGUES).map(([id, input]) => ({ command: publishCatalogue.name, id, by: MACHINE, input, commandId: `shipped catalogue ${id}` })),
  { command: publishFormalities.name, id: FORMALITIES_ID, by: MACHINE, input: SHIPPED_FORMALITIES, commandId: 'shipped formalities' },
]

/** Leaves alone a catalogue of which a version is there already. Throws what the store throws, and when one is refused: then what is shipped is wrong. */
export const firstCatalogues = async (store: EventStore, say: (line: string) => void): Promise<void> => {
  for (const { by, ...asked } of catalogueActs()) {
    const command: AnyCommand = asked.command === publishCatalogue.name ? publishCatalogue : publishFormalities
    if ((await store.readStream(streamName(command.stream, asked.id))).length > 0) continue
    const outcome = await handle(command, { ...asked, actor: by }, { store, now, eventId, digest, rulesVersion: CALENDAR_VERSION })
    if (outcome.is !== 'done') throw new Error(`what ships as ${asked.id} was not recorded: ${JSON.stringify(outcome)}`)
    if (command === publishCatalogue) say(`  已收录业务目录：${SHIPPED_CATALOGUES[asked.id as keyof typeof SHIPPED_CATALOGUES].title}。Catalogue recorded.`)
  }
}
