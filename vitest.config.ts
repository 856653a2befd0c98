import { defineConfig } from 'vitest/config'

/** No test: `npm run pictures` asks for it. */
const pictures = {
  test: {
    name: 'pictures',
    include: ['site/test/*.pictures.ts'],
    globalSetup: ['functions/testing/platform.global.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}

const elsewhere = ['**/node_modules/**', '**/dist/**', '**/.data/**']

/** Four kinds of tests: they need nothing, a PostgreSQL, a running platform, or start one themselves. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{bin,functions,seed,site}/**/*.test.ts'],
          exclude: [...elsewhere, '**/*.{db,browser,platform}.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: elsewhere,
          globalSetup: ['functions/testing/postgres.global.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          exclude: elsewhere,
          globalSetup: ['functions/testing/platform.global.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'platform',
          include: ['**/*.platform.test.ts'],
          exclude: elsewhere,
          testTimeout: 180_000,
        },
      },
      ...(process.env['PICTURES'] ? [pictures] : []),
    ],
  },
})
