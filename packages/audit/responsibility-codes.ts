// The circumstances of direct (DR1–DR6) and leadership (LR1–LR5) responsibility, as data: words, what each needs beside, and how sure the source is.
import type { Source, Words } from '../kernel/rule.ts'

/** `violationOrConsequence`: either the decision or work broke a rule, or it had a consequence. */
export type ResponsibilityNeed = 'nothing' | 'consequence' | 'violationOrConsequence'
export type ResponsibilityCircumstance = {
  readonly type: 'direct' | 'leadership'
  readonly says: Words
  readonly needs: ResponsibilityNeed
  readonly source: Source
}

// The 2019 provisions were not read beyond Art 4; the articles are from memory. Those with an ancestor in the 2014 rules were read there.
const DIRECT: Source = { confirmed: false, cites: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45号）第四十条，条文待核实' }
const DIRECT_READ_IN_2014: Source = { confirmed: false, cites: `${DIRECT.cites}；2014年实施细则中有相近情形` }
const LEADERSHIP: Source = { confirmed: false, cites: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45号）第四十一条，条文待核实' }

export const RESPONSIBILITY_CODES = {
  DR1: {
    type: 'direct', needs: 'nothing', source: DIRECT_READ_IN_2014,
    says: { zh: '直接违反有关党内法规、法律法规、政策规定', en: 'Directly broke Party rules, laws, regulations or policies' },
  },
  DR2: {
    type: 'direct', needs: 'nothing', source: DIRECT_READ_IN_2014,
    says: { zh: '授意、指使、强令、纵容、包庇下属人员违反有关规定', en: 'Suggested, instigated, forced, condoned or covered up a breach by subordinates' },
  },
  DR3: {
    type: 'direct', needs: 'consequence', source: DIRECT,
    says: { zh: '贯彻经济方针政策、决策部署不坚决不全面不到位，造成后果', en: 'Carried out economic policies and decisions half-heartedly, partly or poorly, with a consequence' },
  },
  DR4: {
    type: 'direct', needs: 'consequence', source: DIRECT_READ_IN_2014,
    says: { zh: '未完成其作为第一责任人（负总责）的事项，造成后果', en: 'Did not accomplish what the official answers for in the first place, with a consequence' },
  },
  DR5: {
    type: 'direct', needs: 'consequence', source: DIRECT_READ_IN_2014,
    says: { zh: '未经民主决策程序或者在多数人不同意时，直接决定、批准、组织实施重大经济事项，造成后果', en: 'Decided, approved or carried out a major economic matter without collective decision or against the majority, with a consequence' },
  },
  DR6: {
    type: 'direct', needs: 'consequence', source: DIRECT_READ_IN_2014,
    says: { zh: '不履行或者不正确履行职责，对后果起决定性作用的其他行为', en: 'Otherwise failed in a duty in a way that was decisive for the consequence' },
  },
  LR1: {
    type: 'leadership', needs: 'consequence', source: LEADERSHIP,
    says: { zh: '经民主决策、多数人同意，但决策不当或者失误，造成后果', en: 'A collective decision by majority that was wrong or mistaken, with a consequence' },
  },
  LR2: {
    type: 'leadership', needs: 'consequence', source: LEADERSHIP,
    says: { zh: '违反部门、单位内部管理规定，造成后果', en: 'Broke the internal rules of the department or unit, with a consequence' },
  },
  LR3: {
    type: 'leadership', needs: 'violationOrConsequence', source: LEADERSHIP,
    says: { zh: '参与相关决策和工作时没有发表明确的反对意见，相关决策和工作违反规定或者造成后果', en: 'Took part without clear objection in a decision or work that broke rules or had a consequence' },
  },
  LR4: {
    type: 'leadership', needs: 'consequence', source: LEADERSHIP,
    says: { zh: '疏于监管，未及时发现和处理本级或者下一级的违规问题，造成后果', en: 'Supervised carelessly and did not find and deal in time with breaches at the own level or the next, with a consequence' },
  },
  LR5: {
    type: 'leadership', needs: 'consequence', source: LEADERSHIP,
    says: { zh: '除直接责任外，对造成的后果应当承担责任的其他行为', en: 'Other conduct, short of direct responsibility, that answers for the consequence' },
  },
} as const satisfies Readonly<Record<string, ResponsibilityCircumstance>>

export type ResponsibilityCode = keyof typeof RESPONSIBILITY_CODES
