// The kinds of sheet that can be imported: who may, by which layout, and how the rows of one are planned.
import type { Role } from '../../../packages/audit/roles.ts'
import { findingsLayout } from '../../../packages/documents/excel/findings-layout.ts'
import type { Layout, ReadRow } from '../../../packages/documents/excel/layout.ts'
import { noticesLayout } from '../../../packages/documents/excel/notices-layout.ts'
import { objectsLayout } from '../../../packages/documents/excel/objects-layout.ts'
import type { Actor } from '../../../packages/kernel/who.ts'
import type { Parts } from '../parts.ts'
import { findingsPlanner } from './findings.ts'
import { findWordings, readBases } from './legal-bases.ts'
import { findOfficials, findUnits } from './names.ts'
import { leavingFirst, noticesPlanner } from './notices.ts'
import { objectsPlanner } from './objects.ts'
import { idsOf, text, type Planner } from './plan.ts'
import { readProject } from './project.ts'
import { several } from './sheet-finding.ts'

export type Planned = { readonly batchId: string; readonly projectId: string | undefined; readonly actor: Actor }

export type Sheet = {
  readonly layout: Layout
  readonly roles: readonly Role[]
  /** true when its rows lie within one project, which the request then names */
  readonly ofProject: boolean
  /** the order in which rows are looked at and carried out, where it is not that of the sheet */
  readonly order?: (rows: readonly ReadRow[]) => readonly ReadRow[]
  readonly planner: (parts: Parts, rows: readonly ReadRow[], of: Planned) => Promise<Planner>
}

const said = (rows: readonly ReadRow[], ...keys: readonly string[]): readonly string[] => rows.flatMap(({ values }) => keys.flatMap((key) => text(values, key) ?? []))

export const SHEETS: Readonly<Record<'objects' | 'notices' | 'findings', Sheet>> = {
  objects: {
    layout: objectsLayout, roles: ['committeeOffice', 'organizationOfficer'], ofProject: false,
    planner: async (parts, rows, { batchId, actor }) => {
      const units = await findUnits(parts, said(rows, 'unit', 'parent'), actor)
      const officials = await findOfficials(parts, said(rows, 'name'), said(rows, 'mark').filter((mark) => !mark.startsWith('新增')), actor)
      return objectsPlanner(rows, { units, officials }, { idOf: idsOf(batchId), today: parts.world.now().day })
    },
  },
  notices: {
    layout: noticesLayout, roles: ['committeeOffice', 'organizationOfficer'], ofProject: false, order: leavingFirst,
    planner: async (parts, rows, { batchId, actor }) => {
      const units = await findUnits(parts, said(rows, 'unit'), actor)
      const officials = await findOfficials(parts, said(rows, 'name'), said(rows, 'mark').filter((mark) => !mark.startsWith('新增')), actor)
      return noticesPlanner(rows, { units, officials }, { idOf: idsOf(batchId), today: parts.world.now().day })
    },
  },
  findings: {
    layout: findingsLayout, roles: ['auditor', 'teamLeader'], ofProject: true,
    planner: async (parts, rows, { batchId, projectId, actor }) => {
      const { store } = parts.world
      const project = await readProject(store, projectId ?? '')
      if (project === undefined) throw new Error(`project ${projectId} is in a team’s hands and not in the log`)
      const units = await findUnits(parts, [...said(rows, 'unit'), ...said(rows, 'responsibleUnits').flatMap(several)], actor)
      const titles = said(rows, 'basis').flatMap((basis) => { const bases = readBases(basis); return 'flaw' in bases ? [] : bases.map(({ lawTitle }) => lawTitle) })
      return findingsPlanner({ project, units, wordings: await findWordings(store, titles), idOf: idsOf(batchId) })
    },
  },
}

export const IMPORTERS: readonly Role[] = [...SHEETS.objects.roles, ...SHEETS.findings.roles]

export const sheetOf = (kind: string): Sheet | undefined => (Object.hasOwn(SHEETS, kind) ? SHEETS[kind as keyof typeof SHEETS] : undefined)
