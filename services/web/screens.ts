// Every screen, in the order of the menu: address, name, what it asks. Menu and routes are made from this list.
import { lazy, type ComponentType, type ReactNode } from 'react'

export type Screen = {
  readonly path: string
  /** key of its name in the catalogue */
  readonly name: 'nav.home' | 'nav.tenures' | 'nav.units' | 'nav.officials' | 'nav.plans' | 'nav.board' | 'nav.projects' | 'nav.findings' | 'nav.signings' | 'nav.appeals' | 'nav.deliverables' | 'nav.cohorts' | 'nav.rectifications' | 'nav.clues' | 'nav.history' | 'nav.laws' | 'nav.catalogues' | 'nav.gaps' | 'nav.imports'
  /** for those who may ask this query; without it, for everybody */
  readonly asks?: string
  /** for those who may carry out one of these commands */
  readonly does?: readonly string[]
  /** what the menu asks first: only what still runs, say */
  readonly first?: string
  /** not in the menu: reached from another screen */
  readonly inner?: true
  /** under which heading of the menu; without it, above all of them */
  readonly group?: 'plan' | 'work' | 'result' | 'person' | 'ground'
  readonly draw: ComponentType
}

const screen = <Name extends string>(load: () => Promise<Readonly<Record<Name, () => ReactNode>>>, name: Name): ComponentType => lazy(async () => ({ default: (await load())[name] as ComponentType }))

export const SCREENS: readonly Screen[] = [
  { path: '/', name: 'nav.home', draw: screen(() => import('./screens/home.tsx'), 'Home') },
  { path: '/tenures', group: 'plan', name: 'nav.tenures', asks: 'ListTenures', draw: screen(() => import('./screens/object-library.tsx'), 'ObjectLibrary') },
  { path: '/units', group: 'plan', name: 'nav.units', asks: 'ListUnits', draw: screen(() => import('./screens/units.tsx'), 'Units') },
  { path: '/plans', group: 'plan', name: 'nav.plans', asks: 'ListPlanItems', draw: screen(() => import('./screens/plan-library.tsx'), 'PlanLibrary') },
  { path: '/cohorts', group: 'plan', name: 'nav.cohorts', asks: 'ListCohorts', draw: screen(() => import('./screens/cohorts.tsx'), 'Cohorts') },
  { path: '/board', group: 'work', name: 'nav.board', asks: 'ListProjects', draw: screen(() => import('./screens/board.tsx'), 'Board') },
  { path: '/findings', group: 'work', name: 'nav.findings', asks: 'ListFindings', draw: screen(() => import('./screens/findings.tsx'), 'Findings') },
  { path: '/gaps', group: 'work', name: 'nav.gaps', asks: 'ListGaps', draw: screen(() => import('./screens/gaps.tsx'), 'GapsOfAll') },
  { path: '/signings', group: 'work', name: 'nav.signings', asks: 'ListSignings', first: 'standing=signing&standing=withDrafter', draw: screen(() => import('./screens/signings.tsx'), 'Signings') },
  { path: '/deliverables', group: 'result', name: 'nav.deliverables', asks: 'ListDeliverables', draw: screen(() => import('./screens/deliverables.tsx'), 'Deliverables') },
  { path: '/rectifications', group: 'result', name: 'nav.rectifications', asks: 'ListRectifications', first: 'standing=ordered&standing=running&standing=submitted', draw: screen(() => import('./screens/rectifications.tsx'), 'Rectifications') },
  { path: '/appeals', group: 'result', name: 'nav.appeals', asks: 'ListAppeals', draw: screen(() => import('./screens/appeals.tsx'), 'Appeals') },
  { path: '/clues', group: 'result', name: 'nav.clues', asks: 'ListClues', draw: screen(() => import('./screens/clues.tsx'), 'Clues') },
  { path: '/portraits', group: 'person', name: 'nav.officials', asks: 'ListOfficials', draw: screen(() => import('./screens/officials.tsx'), 'Officials') },
  { path: '/history', group: 'person', name: 'nav.history', asks: 'ShowHistory', draw: screen(() => import('./screens/history.tsx'), 'CrossAuditHistory') },
  { path: '/laws', group: 'ground', name: 'nav.laws', asks: 'ListLaws', draw: screen(() => import('./screens/laws.tsx'), 'Laws') },
  { path: '/catalogues', group: 'ground', name: 'nav.catalogues', asks: 'ListCatalogues', draw: screen(() => import('./screens/catalogues.tsx'), 'Catalogues') },
  { path: '/imports', group: 'ground', name: 'nav.imports', does: ['RegisterUnit', 'RaiseFinding'], draw: screen(() => import('./screens/imports.tsx'), 'Imports') },
  { path: '/plans/route', name: 'nav.plans', inner: true, asks: 'ListPlans', draw: screen(() => import('./screens/plan-route.tsx'), 'PlanRoute') },
  { path: '/plans/registers', name: 'nav.plans', inner: true, draw: screen(() => import('./screens/plan-registers.tsx'), 'PlanRegisters') },
  { path: '/plans/paper', name: 'nav.plans', inner: true, asks: 'ListPlanRecommendations', draw: screen(() => import('./screens/plan-paper.tsx'), 'PlanPaper') },
  { path: '/plans/recommendation', name: 'nav.plans', inner: true, asks: 'ListPlanRecommendations', draw: screen(() => import('./screens/plan-recommendation.tsx'), 'PlanRecommendation') },
  { path: '/portraits/:officialId', name: 'nav.officials', inner: true, asks: 'ShowPortrait', draw: screen(() => import('./screens/portrait.tsx'), 'Portrait') },
  { path: '/units/:unitId', name: 'nav.units', inner: true, asks: 'ListUnits', draw: screen(() => import('./screens/unit.tsx'), 'UnitScreen') },
  { path: '/projects/:projectId', name: 'nav.projects', inner: true, asks: 'ListProjects', draw: screen(() => import('./screens/project.tsx'), 'Project') },
  { path: '/papers/:form/:id', name: 'nav.projects', inner: true, draw: screen(() => import('./screens/printed.tsx'), 'Printed') },
  { path: '/cohorts/:cohortId', name: 'nav.cohorts', inner: true, asks: 'ListCohorts', draw: screen(() => import('./screens/cohort.tsx'), 'Cohort') },
  { path: '/findings/:findingId', name: 'nav.findings', inner: true, asks: 'ListFindings', draw: screen(() => import('./screens/finding.tsx'), 'Finding') },
]
