// Where a matter that waits is dealt with.

type Matter = { readonly subjectType: string; readonly subjectId: string; readonly projectId: string | null }

export const addressOf = ({ subjectType, subjectId, projectId }: Matter): string => {
  switch (subjectType) {
    case 'project': return `/projects/${subjectId}`
    case 'finding': return `/findings/${subjectId}`
    case 'plan': return `/plans/route?planId=${subjectId}`
    case 'appeal': return `/appeals?opened=${subjectId}`
    case 'official': return `/portraits/${subjectId}`
    case 'signing': return `/signings?opened=${subjectId}`
    case 'rectification': return `/rectifications?rectificationId=${subjectId}`
    case 'fieldworkTask': return `/projects/${projectId}?tab=fieldwork&part=tasks&ta.taskId=${subjectId}`
    case 'sealing': return `/projects/${projectId}?tab=fieldwork&part=sealings`
    case 'resultUse': return '/deliverables?shows=uses'
    default: return projectId === null ? '/' : `/projects/${projectId}`
  }
}

/** The matter of a task, whose id is the name of the stream that waits: `finding-F-1`. */
export const matterOf = ({ taskId, projectId }: { readonly taskId: string; readonly projectId: string | null }): Matter => {
  const [subjectType = ''] = taskId.split('-', 1)
  return { subjectType, subjectId: taskId.slice(subjectType.length + 1), projectId }
}
