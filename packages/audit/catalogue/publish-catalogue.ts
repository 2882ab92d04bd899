// Publishes a version of a catalogue under the id of its kind; former versions stay, and projects keep the one they began with.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aCatalogueIsOneOfThoseKnown, aCatalogueWithoutEntriesIsUnconfirmed, aLaterVersionSaysWhy, aVersionTakesEffectAfterTheFormer } from '../rules/catalogues.ts'
import { same } from '../same.ts'
import { CatalogueDescribed, CatalogueKind } from './events.ts'
import { catalogues } from './state.ts'

export const publishCatalogue = command('PublishCatalogue', catalogues, {
  does: { zh: '发布业务目录', en: 'Publish a version of a catalogue' },
  opens: true,
  input: CatalogueDescribed,
  who: [role('committeeOffice'), role('legalReviewer'), role('machine')],
  decide: (input, { versions }, { id, today }) => {
    const former = versions.at(-1)
    if (former) {
      const { kind: _, version: __, ...described } = former
      if (same(described, input)) return [] // asked twice, decided once
    }
    const kind = CatalogueKind.safeParse(id)
    return allow(
      unmet({
        kindKnown: kind.success, effectiveFrom: input.effectiveFrom, formerFrom: former?.effectiveFrom, today, entries: input.entries.length, confirmed: input.source.confirmed, hasFormer: former !== undefined, saysWhy: input.reason !== undefined,
      }, [aCatalogueIsOneOfThoseKnown, aVersionTakesEffectAfterTheFormer, aCatalogueWithoutEntriesIsUnconfirmed, aLaterVersionSaysWhy]),
      () => [{ type: 'CataloguePublished', data: { ...input, kind: kind.data!, version: versions.length + 1 } }],
    )
  },
})
