// How finely the work of an audit is told, beside its main course: how many papers, findings, lines of the four lists and talks.

export type Grain = {
  /** working papers beside those of findings */
  readonly papers: number
  /** pieces of evidence that a paper rests on, from and to */
  readonly evidence: readonly [from: number, to: number]
  readonly findings: readonly [from: number, to: number]
  /** lines of the four lists (四张清单): duties for each official, the others for the project */
  readonly duties: number
  readonly decisions: number
  readonly dataRequests: number
  readonly interviews: number
}

/** What belongs to an audit with so many working papers. Source of the proportions for 40 papers: 30 evidence sheets, 12 findings a project, 800 to 1,500 events. */
export const grainOf = (papers: number): Grain => {
  const part = (of40: number): number => Math.max(1, Math.round((of40 * papers) / 40))
  return { papers, evidence: [3, 8], findings: [part(9), part(15)], duties: part(12), decisions: part(30), dataRequests: part(16), interviews: part(14) }
}
