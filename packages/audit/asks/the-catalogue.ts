// Asks for all versions of a catalogue of the bureau's own, and tells which was in force on a day.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { CatalogueEvent, CatalogueKind } from '../catalogue/events.ts'
import { catalogues, type Catalogue, type CatalogueVersion } from '../catalogue/state.ts'

/** In: which catalogue. Out: its versions in the order of publication; none where nothing was published. */
export const theCatalogue = <Input, State>(kind: CatalogueKind): Ask<Input, State, Catalogue> => theStream<Input, State, Catalogue, CatalogueEvent>(catalogues, () => kind)

/** The version in force on a day; before the first took effect the first is given, so that an old project has one too. Nothing where none was published. */
export const versionOn = ({ versions }: Catalogue, day: string): CatalogueVersion | undefined =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0]
