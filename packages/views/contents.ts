// Every view and every query, in the order in which people meet them.
import type { AnyQuery } from '../kernel/query.ts'
import type { AnyView } from '../kernel/view.ts'
import { listClues } from './clue-desk/query.ts'
import { clueDesk } from './clue-desk/view.ts'
import { showHistory } from './cross-audit-history/query.ts'
import { crossAuditHistory } from './cross-audit-history/view.ts'
import { listEvidence } from './evidence-register/query.ts'
import { evidenceRegister } from './evidence-register/view.ts'
import { listFindings } from './finding-register/query.ts'
import { showTenureAlignment } from './finding-register/show-alignment.ts'
import { unitTenures } from './finding-register/unit-tenures.ts'
import { findingRegister } from './finding-register/view.ts'
import { listLaws, showLaw } from './law-library/query.ts'
import { lawLibrary } from './law-library/view.ts'
import { listTenures } from './object-library/query.ts'
import { objectLibrary } from './object-library/view.ts'
import { listOfficials, showPortrait } from './official-portrait/query.ts'
import { officialPortrait } from './official-portrait/view.ts'
import { listPlanItems } from './plan-library/query.ts'
import { planLibrary } from './plan-library/view.ts'
import { listProjects } from './project-register/query.ts'
import { projectRegister } from './project-register/view.ts'
import { listRectifications } from './rectification-ledger/query.ts'
import { rectificationLedger } from './rectification-ledger/view.ts'
import { listReviewPoints } from './review-points/query.ts'
import { reviewPoints } from './review-points/view.ts'
import { listSignings } from './signing-register/query.ts'
import { signingRegister } from './signing-register/view.ts'
import { listTasks } from './task-list/query.ts'
import { taskList } from './task-list/view.ts'
import { listUnits } from './unit-library/query.ts'
import { unitLibrary } from './unit-library/view.ts'
import { whoWorksWhere } from './who-works-where/view.ts'
import { listWorkingPapers } from './working-paper-register/query.ts'
import { workingPaperRegister } from './working-paper-register/view.ts'

export const VIEWS: readonly AnyView[] = [
  taskList, unitLibrary, objectLibrary, officialPortrait, planLibrary, projectRegister, evidenceRegister, workingPaperRegister, findingRegister, reviewPoints, signingRegister, rectificationLedger, clueDesk, crossAuditHistory, lawLibrary, whoWorksWhere, unitTenures,
]

export const QUERIES: readonly AnyQuery[] = [
  listTasks, listUnits, listTenures, listOfficials, showPortrait, listPlanItems, listProjects, listEvidence, listWorkingPapers, listFindings, showTenureAlignment, listReviewPoints, listSignings, listRectifications, listClues, showHistory, listLaws, showLaw,
]
