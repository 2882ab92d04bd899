// The rules of the legal library, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

export const aVersionOfALawIsRecordedOnce = rule({
  id: 'a-version-of-a-law-is-recorded-once',
  says: { zh: '法规的同一版本只收录一次。', en: 'A version of a law is recorded once.' },
  source: DESIGN,
  holds: ({ is, versionTaken }: { is: string; versionTaken: boolean }) => is === 'unknown' && !versionTaken,
  examples: [{ of: { is: 'unknown', versionTaken: false }, holds: true }, { of: { is: 'recorded', versionTaken: false }, holds: false }, { of: { is: 'unknown', versionTaken: true }, holds: false }],
})

export const aLawIsInForceForwards = rule({
  id: 'a-law-is-in-force-forwards',
  says: { zh: '法规的失效日不早于施行日，条款编号不重复。', en: 'A law ends no earlier than it takes effect, and no article number comes twice.' },
  source: DESIGN,
  holds: ({ effectiveFrom, effectiveTo, articleTwice }: { effectiveFrom: string; effectiveTo: string | undefined; articleTwice: boolean }) =>
    (effectiveTo === undefined || effectiveFrom <= effectiveTo) && !articleTwice,
  examples: [
    { of: { effectiveFrom: '2019-01-01', effectiveTo: undefined, articleTwice: false }, holds: true },
    { of: { effectiveFrom: '2019-01-01', effectiveTo: '2018-12-31', articleTwice: false }, holds: false },
    { of: { effectiveFrom: '2019-01-01', effectiveTo: undefined, articleTwice: true }, holds: false },
  ],
})

export const onlyALawInForceIsSuperseded = rule({
  id: 'only-a-law-in-force-is-superseded',
  says: { zh: '只有现行版本才会被新版本取代。', en: 'Only a version without an end is superseded.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'recorded',
  examples: [{ of: { is: 'recorded' }, holds: true }, { of: { is: 'superseded' }, holds: false }],
})
