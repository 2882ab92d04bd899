// Where a gap is mended: the page, and the part of it, on which the step that mends it is done.

type Gap = { readonly mendedBy: string; readonly projectId: string; readonly findingId: string | null }

/** The tab of the project's page, and the part of it, by the step. */
const TABS: Readonly<Record<string, string>> = {
  ReviseWorkingPaper: 'papers', ReviewWorkingPaper: 'papers', ConcludeVerification: 'verifications', ReceiveData: 'data', AnswerReviewPoint: 'points', RecordSignature: 'evidence', RecordChecklistProof: 'fieldwork&part=checklist',
}

/** In: a gap, the step that mends it and what it is about. Out: an address within the console. */
export const mendPath = ({ mendedBy, projectId, findingId }: Gap): string => {
  const tab = TABS[mendedBy]
  if (tab !== undefined) return `/projects/${projectId}?tab=${tab}`
  return findingId === null ? `/projects/${projectId}` : `/findings/${findingId}`
}
