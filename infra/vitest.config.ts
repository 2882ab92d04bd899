// How tests run: pure ones in parallel, those that need a world one file at a time.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      { extends: true, test: { name: 'pure', include: ['packages/**/*.test.{ts,tsx}', 'services/**/*.test.{ts,tsx}', 'test/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'world', include: ['test/*/**/*.test.ts'], exclude: ['test/bench/**'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 },
      },
    ],
    reporters: ['default'],
  },
})
