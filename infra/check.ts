// Checks what no test can: types, lint, which way imports point, and the shape of the architecture. Prints each checker's closing line.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

const CHECKS: readonly { readonly what: string; readonly command: string; readonly args: readonly string[] }[] = [
  { what: 'types', command: bin('tsc'), args: ['--noEmit', '-p', '.'] },
  { what: 'lint', command: bin('oxlint'), args: ['packages', 'services', 'infra', 'test'] },
  { what: 'dependencies', command: bin('depcruise'), args: ['--config', 'infra/dependencies.mjs', 'packages', 'services'] },
  { what: 'handbook', command: process.execPath, args: ['packages/handbook/write.ts', '--check'] },
  { what: 'shape', command: bin('vitest'), args: ['run', '--config', 'infra/vitest.config.ts', '--project', 'pure', 'test/shape.test.ts'] },
]

let failed = 0
for (const { what, command, args } of CHECKS) {
  console.log(`\n── ${what}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  console.log(status === 0 ? `${what}: ok` : `${what}: FAILED`)
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
