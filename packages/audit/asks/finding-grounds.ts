// Puts what a finding rests on (working papers, cited laws) as the facts that its rules need.
import type { FindingDescribed } from '../finding/events.ts'
import type { z } from 'zod'
import type { PapersAtHand } from './reviewed-papers.ts'
import type { LawsInForce } from './the-laws.ts'

type Described = z.infer<typeof FindingDescribed>

/** In: a finding's description, its project, and the answers about its papers and laws. Out: `papers` and `wordings` as rules/findings.ts takes them. */
export const groundsOf = (described: Described, projectId: string, papers: PapersAtHand, laws: LawsInForce) => ({
  papers: described.paperIds.map((id) => ({ is: papers[id]?.is ?? 'absent', sameProject: papers[id]?.projectId === projectId })),
  wordings: described.legalBases.flatMap(({ lawId, lawTitle, article }) => lawId === undefined ? [] : [{
    titleFits: laws[lawId]?.title === lawTitle,
    // 第二十八条第一款 lies in 第二十八条, but 第二十八条之一 is an article of its own
    articleFound: laws[lawId]?.articles.some((no) => article === no || (article.startsWith(no) && !article.startsWith(`${no}之`))) ?? false,
    effectiveFrom: laws[lawId]?.effectiveFrom ?? '', effectiveTo: laws[lawId]?.effectiveTo,
    conductFrom: described.conductFrom, conductTo: described.conductTo,
  }]),
})

/** The ids of the laws that bases cite from the library. */
export const lawIdsOf = (bases: Described['legalBases'] | undefined): readonly string[] => (bases ?? []).flatMap(({ lawId }) => lawId ?? [])
