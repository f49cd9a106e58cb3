import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/**
 * Three projects: rules without a clock or a database, the API on a database, the web in a made-up browser.
 * Files share their worker's modules (`isolate: false`): starting the embedded database costs seconds, so a worker starts it
 * once and empties it between tests, and the interface's parts take as long to read as to try.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'shared',
          root: join(root, 'packages/shared'),
          include: ['src/**/*.test.ts'],
          // Laws try many cases: seconds, where a busy machine gives them little of its time.
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'api',
          root: join(root, 'api'),
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          // What is about the embedded database alone is the same wherever the tests keep theirs.
          exclude: process.env['TEST_DATABASE_URL'] ? ['**/*.embedded.test.ts'] : [],
          isolate: false,
          testTimeout: 60_000,
          // The first of a worker makes the database: seconds, and many of them on a busy machine.
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          root: join(root, 'web'),
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
          isolate: false,
          setupFiles: [join(root, 'web/src/test-setup.ts')],
        },
      },
    ],
  },
})
