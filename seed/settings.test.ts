import { expect, test } from 'vitest'
import { BadSetting, readSettings } from './settings.ts'

const url = 'postgresql://owner:secret@localhost/doktolib'

test('a hundred doctors are the default, and nothing is deleted', () => {
  expect(readSettings({ DATABASE_URL: url }, [])).toEqual({
    url,
    doctors: 100,
    force: false,
    bulkAppointments: undefined,
  })
})

test('a variable that is set to nothing counts as not set', () => {
  expect(
    readSettings({ DATABASE_URL: url, SEED_NUM_DOCTORS: '', SEED_FORCE: '' }, []).doctors,
  ).toBe(100)
})

test.each([
  ['DATABASE_URL', undefined],
  ['DATABASE_URL', 'mysql://root:hunter2@localhost/x'],
  ['DB_SSL_MODE', 'maybe'],
  ['SEED_NUM_DOCTORS', '0'],
  ['SEED_NUM_DOCTORS', '10001'],
  ['SEED_NUM_DOCTORS', '1.5'],
  ['SEED_NUM_DOCTORS', 'many'],
  ['SEED_NUM_DOCTORS', ' '],
  ['SEED_FORCE', 'yes'],
])('%s=%s is refused in a sentence that names it', (name, value) => {
  const read = () => readSettings({ DATABASE_URL: url, [name]: value }, [])

  expect(read).toThrow(BadSetting)
  expect(read).toThrow(name)
  expect(read).not.toThrow('hunter2')
})

test('production needs a second switch before anything is deleted', () => {
  const env = { DATABASE_URL: url, SEED_FORCE: 'true', NODE_ENV: 'production' }

  expect(() => readSettings(env, [])).toThrow('SEED_FORCE_IN_PRODUCTION=true')
  expect(readSettings({ ...env, SEED_FORCE_IN_PRODUCTION: 'true' }, []).force).toBe(true)
})

test('the command line asks for a benchmark', () => {
  const settings = readSettings({ DATABASE_URL: url }, [
    '--bulk',
    '--doctors',
    '5000',
    '--appointments',
    '200000',
  ])

  expect(settings).toMatchObject({ doctors: 5000, bulkAppointments: 200_000 })
  expect(() => readSettings({ DATABASE_URL: url }, ['--doctors', '5'])).toThrow('--bulk')
  expect(() => readSettings({ DATABASE_URL: url }, ['--bulk', '--doctors', 'x'])).toThrow(
    '--doctors',
  )
  expect(() => readSettings({ DATABASE_URL: url }, ['--fast'])).toThrow('--fast')
})
