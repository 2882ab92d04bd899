// Runs every test that can run here: the pure ones, then those that need a world (PostgreSQL, processes, Chromium, a broker).
// What cannot run is skipped by name with the reason, by the test itself. Extra arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const extra = process.argv.slice(2)
const { status } = spawnSync(join(root, 'node_modules', '.bin', 'vitest'), ['run', '--config', 'infra/vitest.config.ts', ...extra], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
