// How a conclusion of responsibility must agree with the lists of decisions and duties that it rests on, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const PROVISIONS = { confirmed: false, cites: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45号）第四十条、第四十一条，条文待核实' }

/** What the lists say of the decisions that a conclusion rests on; `opinions` are those of the official it is about. */
export type DecisionsRelied = { readonly code: string | undefined; readonly procedures: readonly string[]; readonly opinions: readonly string[] }

export const theLinesReliedOnStandInTheProject = rule({
  id: 'the-lines-relied-on-stand-in-the-project',
  says: { zh: '责任界定所依据的决策事项、职责权限列入本项目清单且未删除；所依据的决策写明该领导干部的意见，职责属于该领导干部。', en: 'The decisions and duties that a conclusion rests on stand in the lists of this project, the decisions with the official’s opinion, the duties as the official’s own.' },
  source: DESIGN,
  holds: ({ linesMissing }: { linesMissing: number }) => linesMissing === 0,
  examples: [{ of: { linesMissing: 0 }, holds: true }, { of: { linesMissing: 1 }, holds: false }],
})

export const directDecisionsWentAroundOrAgainstTheMajority = rule({
  id: 'direct-decisions-went-around-or-against-the-majority',
  says: { zh: '以 DR5 界定直接责任的，所依据的决策中应有未经民主决策程序或者多数人不同意的。', en: 'Under DR5, at least one of the decisions was taken without collective procedure or against the majority.' },
  source: PROVISIONS,
  holds: ({ code, procedures }: DecisionsRelied) => code !== 'DR5' || procedures.length === 0 || procedures.some((each) => each === 'none' || each === 'majorityAgainst'),
  examples: [
    { of: { code: 'DR5', procedures: ['none'], opinions: ['agreed'] }, holds: true },
    { of: { code: 'DR5', procedures: [], opinions: [] }, holds: true },
    { of: { code: 'DR5', procedures: ['majorityAgreed'], opinions: ['agreed'] }, holds: false },
  ],
})

export const mistakenDecisionsWereTakenByTheMajority = rule({
  id: 'mistaken-decisions-were-taken-by-the-majority',
  says: { zh: '以 LR1 界定领导责任的，所依据的决策都经民主决策、多数人同意。', en: 'Under LR1, all the decisions were taken collectively and by the majority.' },
  source: PROVISIONS,
  holds: ({ code, procedures }: DecisionsRelied) => code !== 'LR1' || procedures.every((each) => each === 'collective' || each === 'majorityAgreed'),
  examples: [
    { of: { code: 'LR1', procedures: ['collective', 'majorityAgreed'], opinions: [] }, holds: true },
    { of: { code: 'LR1', procedures: ['none'], opinions: [] }, holds: false },
    { of: { code: 'LR2', procedures: ['none'], opinions: [] }, holds: true },
  ],
})

export const whoObjectedDidNotStaySilent = rule({
  id: 'who-objected-did-not-stay-silent',
  says: { zh: '以 LR3 界定领导责任的，该领导干部参加了所依据的决策且没有明确反对；明确反对或者没有参加的，不适用。', en: 'Under LR3, the official took part in the decisions without clear objection; whoever objected or was absent is not meant.' },
  source: PROVISIONS,
  holds: ({ code, opinions }: DecisionsRelied) => code !== 'LR3' || opinions.every((each) => each === 'agreed' || each === 'silent'),
  examples: [
    { of: { code: 'LR3', procedures: ['collective'], opinions: ['silent'] }, holds: true },
    { of: { code: 'LR3', procedures: ['collective'], opinions: ['objected'] }, holds: false },
    { of: { code: 'LR3', procedures: ['collective'], opinions: ['absent'] }, holds: false },
    { of: { code: 'LR1', procedures: ['collective'], opinions: ['objected'] }, holds: true },
  ],
})

export const whoAnswersInTheFirstPlaceIsListedSo = rule({
  id: 'who-answers-in-the-first-place-is-listed-so',
  says: { zh: '以 DR4 界定直接责任的，所依据的职责中应有列明该领导干部为第一责任人的。', en: 'Under DR4, at least one of the duties names the official as the one who answers in the first place.' },
  source: PROVISIONS,
  holds: ({ code, duties, firstResponsible }: { code: string | undefined; duties: number; firstResponsible: number }) => code !== 'DR4' || duties === 0 || firstResponsible > 0,
  examples: [
    { of: { code: 'DR4', duties: 1, firstResponsible: 1 }, holds: true },
    { of: { code: 'DR4', duties: 0, firstResponsible: 0 }, holds: true },
    { of: { code: 'DR4', duties: 2, firstResponsible: 0 }, holds: false },
  ],
})
