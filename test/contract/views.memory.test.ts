// Rows in memory keep the promises of all rows.
import { memoryRows } from '../../packages/adapters/rows.memory.ts'
import { viewsContract } from './views.contract.ts'

viewsContract('memory', async () => ({ rows: memoryRows(), close: async () => {} }))
