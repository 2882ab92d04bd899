// Records one version of a law with its articles, and from when until when it was in force.
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aLawIsInForceForwards, aVersionOfALawIsRecordedOnce } from '../rules/laws.ts'
import { LawText, type LawEvent } from './events.ts'
import { laws, type Law } from './state.ts'
import type { z } from 'zod'

export const recordLaw = command('RecordLaw', laws, {
  does: { zh: '收录法规', en: 'Record a law' },
  opens: true,
  input: LawText,
  who: [role('committeeOffice'), role('legalReviewer'), role('machine')],
  asks: {
    versions: theEvents<LawEvent>()<z.infer<typeof LawText>, Law, readonly string[]>(
      ({ input }) => [{ type: 'lawTitle', id: input.title }], [], { LawRecorded: (all, { data }) => [...all, data.version] }),
  },
  decide: (input, law, { asked }) => allow(
    unmet({
      is: law.is, versionTaken: law.is === 'unknown' && asked.versions.includes(input.version), effectiveFrom: input.effectiveFrom, effectiveTo: input.effectiveTo,
      articleTwice: new Set(input.articles.map(({ no }) => no)).size < input.articles.length,
    }, [aVersionOfALawIsRecordedOnce, aLawIsInForceForwards]),
    () => [{ type: 'LawRecorded', data: input }],
  ),
})
