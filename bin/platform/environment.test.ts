import { expect, test } from 'vitest'
import { hasOwnStorage, inheritedEnvironment, readEnvironment } from './environment.ts'

test('an empty environment gives the ports and the folder that the README names', () => {
  const environment = readEnvironment({ PORT: '', DATABASE_URL: ' ' })

  expect(environment).toEqual({
    PORT: 8080,
    SITE_PORT: 3000,
    MAILBOX_PORT: 8025,
    DATA_DIR: '.data',
    SEED_NUM_DOCTORS: 100,
  })
})

test.each([
  [{ PORT: '80x' }, 'PORT is "80x", but must be a whole number from 1 to 65535.'],
  [{ SITE_PORT: '0' }, 'SITE_PORT is "0", but must be a whole number from 1 to 65535.'],
  [{ MAILBOX_PORT: '65536' }, 'MAILBOX_PORT is "65536", but must be a whole number'],
  [{ SEED_NUM_DOCTORS: '1e3' }, 'SEED_NUM_DOCTORS is "1e3", but must be a whole number'],
  [{ SEED_NUM_DOCTORS: '99999999999' }, 'SEED_NUM_DOCTORS is "99999999999", but must be'],
  [{ DATABASE_URL: 'mysql://root:secret@db/x' }, 'DATABASE_URL is "…", but must look like'],
])('%o is refused with a sentence that names the variable', (env, sentence) => {
  expect(() => readEnvironment(env)).toThrow(sentence)
})

test('every wrong variable is named at once', () => {
  expect(() => readEnvironment({ PORT: 'a', SITE_PORT: 'b' })).toThrow(
    /PORT is "a"[^]*SITE_PORT is "b"/,
  )
})

test('children do not inherit what would change them behind our back', () => {
  const env = {
    PATH: '/bin',
    NODE_OPTIONS: '--inspect',
    NODE_EXTRA_CA_CERTS: '/ca.pem',
    npm_config_loglevel: 'silly',
    PGHOST: 'production',
    AWS_SECRET_ACCESS_KEY: 'secret',
  }

  expect(inheritedEnvironment(env, false)).toEqual({ PATH: '/bin', NODE_EXTRA_CA_CERTS: '/ca.pem' })
  expect(inheritedEnvironment(env, true)).toHaveProperty('AWS_SECRET_ACCESS_KEY')
})

test('a bucket alone is no file store: a way to reach it belongs to it', () => {
  expect(hasOwnStorage({ AWS_ACCESS_KEY_ID: 'key' })).toBe(false)
  expect(hasOwnStorage({ AWS_S3_BUCKET: 'files' })).toBe(false)
  expect(hasOwnStorage({ AWS_S3_BUCKET: 'files', AWS_PROFILE: 'clinic' })).toBe(true)
})
