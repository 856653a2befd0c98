import type { Deps } from '#api/deps'
import { type CalledApp, calledApp } from './called-app.ts'
import { type TestDb, testDb } from './test-db.ts'

export { type LogLine, TEST_JWT_SECRET } from './called-app.ts'

/** The whole application over a database of its own, called as a function. */
export interface TestApp
  extends AsyncDisposable, CalledApp, Omit<TestDb, typeof Symbol.asyncDispose> {}

export async function testApp(
  wishes: Partial<Deps> & { connections?: number } = {},
): Promise<TestApp> {
  const { connections, ...overrides } = wishes
  const database = await testDb(connections ? { connections } : {})
  return { ...database, ...calledApp({ db: database.db, ...overrides }) }
}
