// How far the report of a project has been reviewed and considered, for those who make reports; nothing for others.
import type { ReportStanding } from '../rows.ts'
import { useAnswer, useContents } from './asking.ts'

/** Nothing until it is there, and to those who may not ask. */
export const useReportStanding = (projectId: string): ReportStanding | undefined => {
  const { mayAsk } = useContents()
  return useAnswer<ReportStanding>('ListReportStandings', { projectId }, mayAsk('ListReportStandings')).data?.rows[0]
}
