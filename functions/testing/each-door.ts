import { afterAll, beforeAll, describe } from 'vitest'
import type { BookAppointment } from '#contract/appointments'
import { aBooking, aDoctor, fromTomorrow, type TestDoctor } from './builders.ts'
import type { DoorRequest } from './door-request.ts'
import { type Door, openLambdaDoor, openServerDoor, textOf } from './doors.ts'
import { TEST_JWT_SECRET } from './test-app.ts'
import { type TestDb, testDb } from './test-db.ts'

export const V1 = '/api/v1'
export const json = { 'Content-Type': 'application/json' }

/** What can be done where one stands behind a door: the same at each. */
export interface Behind {
  readonly send: (request: DoorRequest) => Promise<Response>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>
  /** What the process wrote so far: its log. */
  readonly output: () => string
  /** A doctor who can be booked from tomorrow. */
  readonly aDoctor: (wishes?: Parameters<typeof aDoctor>[1]) => Promise<TestDoctor>
  /** A booking of the first of the doctor's free times. */
  readonly aBooking: (doctor: TestDoctor) => Promise<BookAppointment>
}

/** The same tests behind the server and behind the Lambda bundle, each with a database of its own. */
export function behindEachDoor(tests: (behind: Behind) => void): void {
  describe.each([
    ['the server', openServerDoor],
    ['the Lambda bundle', openLambdaDoor],
  ])('behind %s', (_, open) => {
    let database: TestDb
    let door: Door

    beforeAll(async () => {
      database = await testDb()
      door = await open({
        DATABASE_URL: database.urls.backendUrl,
        FRONTEND_URL: 'https://app.example/',
        JWT_SECRET: TEST_JWT_SECRET,
        SERVICE_VERSION: '1.2.3',
        HOST: '127.0.0.1',
      })
    })

    afterAll(async () => {
      await door?.[Symbol.asyncDispose]()
      await database?.[Symbol.asyncDispose]()
    })

    tests({
      send: (request) => door.send(request),
      get: (path, headers = {}) => door.send({ path: V1 + path, headers }),
      post: (path, body, headers = {}) =>
        door.send({
          method: 'POST',
          path: V1 + path,
          headers: { ...json, ...headers },
          body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
        }),
      output: () => door.output(),
      aDoctor: (wishes) => aDoctor(database.owner, { ...fromTomorrow(), ...wishes }),
      aBooking: (doctor) => aBooking(database.db, doctor),
    })
  })
}

export async function read<T>(answer: Response): Promise<T> {
  return JSON.parse(await textOf(answer)) as T
}

export async function codeOf(answer: Response): Promise<string> {
  return (await read<{ code: string }>(answer)).code
}
