// Asks for all versions of a catalogue of the bureau's own.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { CatalogueEvent, CatalogueKind } from '../catalogue/events.ts'
import { catalogues, type Catalogue } from '../catalogue/state.ts'

/** In: which catalogue. Out: its versions in the order of publication; none where nothing was published. */
export const theCatalogue = <Input, State>(kind: CatalogueKind): Ask<Input, State, Catalogue> => theStream<Input, State, Catalogue, CatalogueEvent>(catalogues, () => kind)
