import type { Deps } from '#api/deps'
import { connect } from '#db/connect'
import { type CalledApp, calledApp } from './called-app.ts'

/** The whole application, but nobody listens where its database should be. */
export function offlineApp(wishes: Partial<Deps> & { port?: number } = {}): CalledApp {
  const { port = 1, ...overrides } = wishes
  const url = `postgresql://backend_user:secret@127.0.0.1:${port}/doktolib?sslmode=disable`
  return calledApp({ db: connect({ url }), ...overrides })
}
