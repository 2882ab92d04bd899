// What the rules of a strand look at in its project and in the strands beside it.
import type { StrandsOfProject } from '../asks/strands-of-project.ts'
import type { Project } from '../project/state.ts'
import type { StrandDescribed } from './events.ts'

/** In: the strand as it is to be, its project, and all strands of that project. */
export const strandFacts = (id: string, strand: StrandDescribed, project: Project, strands: StrandsOfProject) => ({
  projectIs: project.is,
  namesakes: Object.entries(strands).filter(([other, { kind, title }]) => other !== id && kind === strand.kind && title === strand.title).length,
  notInPlan: strand.auditItemIds.filter((each) => !project.auditItems.some(({ auditItemId }) => auditItemId === each)).length,
})
