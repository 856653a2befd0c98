import { expect, test } from 'vitest'
import { ApiEnv, readEnv, ServerEnv } from './env.ts'

const env = { DATABASE_URL: 'postgresql://u:p@db.example/doktolib' }

test('the address of the database is enough to start with', () => {
  expect(readEnv(ApiEnv, env)).toEqual({
    DATABASE_URL: env.DATABASE_URL,
    FRONTEND_URL: 'http://localhost:3000',
    CORS_ALLOWED_ORIGINS: [],
    TRUSTED_PROXY_HOPS: 0,
    NODE_ENV: 'production',
    SERVICE_VERSION: 'development',
  })
})

test.each<[string, Record<string, string>, string]>([
  ['nothing', { DATABASE_URL: '' }, 'DATABASE_URL is not set.'],
  ['another database', { DATABASE_URL: 'mysql://a' }, 'DATABASE_URL must be a postgresql:// URL.'],
  ['no address', { FRONTEND_URL: 'app' }, 'FRONTEND_URL must be an http:// or https:// URL.'],
  [
    'a script',
    { FRONTEND_URL: 'javascript:x' },
    'FRONTEND_URL must be an http:// or https:// URL.',
  ],
  ['a short secret', { JWT_SECRET: 'x' }, 'JWT_SECRET must have at least 32 characters.'],
  ['no number', { TRUSTED_PROXY_HOPS: 'all' }, 'TRUSTED_PROXY_HOPS must be a number from 0 to 9.'],
  ['a wrong stage', { NODE_ENV: 'prod' }, 'NODE_ENV must be production, development or test.'],
])('%s is told by the name of the variable', (_, wrong, sentence) => {
  expect(() => readEnv(ApiEnv, { ...env, ...wrong })).toThrow(new Error(sentence))
})

test('all that is wrong is told at once', () => {
  expect(() => readEnv(ApiEnv, { JWT_SECRET: 'x' })).toThrow(
    'DATABASE_URL is not set. JWT_SECRET must have at least 32 characters.',
  )
})

test('what a variable holds is never repeated', () => {
  const wrong = { DATABASE_URL: 'canary', JWT_SECRET: 'canary', FRONTEND_URL: 'canary' }

  expect(() => readEnv(ApiEnv, wrong)).toThrow(expect.not.stringContaining('canary') as Error)
})

test.each(['https://app.example/', 'app.example', 'https://*.example', 'null', 'https://a b'])(
  '%s is not an exact origin',
  (origin) => {
    expect(() => readEnv(ApiEnv, { ...env, CORS_ALLOWED_ORIGINS: origin })).toThrow(
      'CORS_ALLOWED_ORIGINS must be exact origins such as https://app.example',
    )
  },
)

test('every origin may call in development, never in production', () => {
  const open = { ...env, CORS_ALLOWED_ORIGINS: 'https://a.example, *' }

  expect(() => readEnv(ApiEnv, open)).toThrow('CORS_ALLOWED_ORIGINS must not be * in production')
  expect(readEnv(ApiEnv, { ...open, NODE_ENV: 'development' }).CORS_ALLOWED_ORIGINS).toEqual([
    'https://a.example',
    '*',
  ])
})

test('a port is a number that exists', () => {
  expect(readEnv(ServerEnv, { PORT: '8081' })).toEqual({ HOST: '0.0.0.0', PORT: 8081 })
  for (const PORT of ['http', '65536', '-1', '1.5', '0x50', ' ']) {
    expect(() => readEnv(ServerEnv, { PORT })).toThrow('PORT must be a number from 0 to 65535.')
  }
})
