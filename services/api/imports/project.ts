// Reads what findings of a project may name: its officials, papers and findings so far, straight from the log.
import type { EvidenceEvent } from '../../../packages/audit/evidence/events.ts'
import type { FindingEvent } from '../../../packages/audit/finding/events.ts'
import { findings as findingStream, type Finding } from '../../../packages/audit/finding/state.ts'
import { officials as officialStream } from '../../../packages/audit/official/state.ts'
import { projects as projectStream } from '../../../packages/audit/project/state.ts'
import type { WorkingPaperEvent } from '../../../packages/audit/working-paper/events.ts'
import type { Fact } from '../../../packages/kernel/event.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { standing } from './names.ts'
import { idOf } from '../../../packages/kernel/stream.ts'

export type AuditedOfficial = { readonly officialId: string; readonly tenureId: string; readonly name: string; readonly from: string; readonly until: string | undefined }
export type Paper = { readonly paperId: string; readonly evidenceIds: readonly string[] }
export type KnownFinding = { readonly findingId: string; readonly finding: Finding }

export type ProjectAtHand = {
  readonly projectId: string
  readonly unitId: string
  readonly officials: readonly AuditedOfficial[]
  /** by index number */
  readonly papers: ReadonlyMap<string, Paper>
  /** by number */
  readonly findings: ReadonlyMap<string, KnownFinding>
}

/** Nothing when there is no such project. */
export const readProject = async (store: EventStore, projectId: string): Promise<ProjectAtHand | undefined> => {
  const project = await standing(store, projectStream, projectId)
  if (project.is === 'unknown') return undefined
  const about = [{ type: 'project', id: projectId }]
  const [papers, withdrawn, raised] = [
    (await store.readByObject(about, { types: ['WorkingPaperDrafted', 'WorkingPaperRevised'] })) as readonly Fact<WorkingPaperEvent>[],
    (await store.readByObject(about, { types: ['EvidenceWithdrawn'] })) as readonly Fact<EvidenceEvent>[],
    (await store.readByObject(about, { types: ['FindingRaised'] })) as readonly Fact<FindingEvent>[],
  ]
  const findings = new Map<string, KnownFinding>()
  for (const { stream } of raised) {
    const finding = await standing(store, findingStream, idOf(stream))
    findings.set(finding.no, { findingId: idOf(stream), finding })
  }
  return { projectId, unitId: project.unitId, officials: await officialsOf(store, project.officials), papers: papersOf(papers, new Set(withdrawn.map(({ stream }) => idOf(stream)))), findings }
}

const officialsOf = async (store: EventStore, audited: readonly { readonly officialId: string; readonly tenureId: string }[]): Promise<readonly AuditedOfficial[]> => {
  const officials: AuditedOfficial[] = []
  for (const { officialId, tenureId } of audited) {
    const { description, tenures } = await standing(store, officialStream, officialId)
    officials.push({ officialId, tenureId, name: description?.name ?? '', from: tenures[tenureId]?.from ?? '', until: tenures[tenureId]?.until })
  }
  return officials
}

/** Evidence that was withdrawn supports nothing. */
const papersOf = (events: readonly Fact<WorkingPaperEvent>[], withdrawn: ReadonlySet<string>): ReadonlyMap<string, Paper> => {
  const [numbers, papers] = [new Map<string, string>(), new Map<string, Paper>()]
  for (const { stream, type, data } of events) {
    if (type === 'WorkingPaperDrafted') numbers.set(stream, data.indexNo)
    const no = numbers.get(stream)
    if (no !== undefined && type !== 'WorkingPaperReviewed') papers.set(no, { paperId: idOf(stream), evidenceIds: data.evidenceIds.filter((id) => !withdrawn.has(id)) })
  }
  return papers
}
