import { expect, test } from 'vitest'
import { sslFor } from './ssl.ts'

const url = (text: string) => new URL(text)
const remote = 'postgresql://u:p@db.example:5432/doktolib'

test('without a word about it, the server must prove who it is', () => {
  expect(sslFor(url(remote), {})).toEqual({ rejectUnauthorized: true })
})

test.each(['require', 'verify-ca', 'verify-full'])('%s verifies the server', (mode) => {
  expect(sslFor(url(remote), { DB_SSL_MODE: mode })).toEqual({ rejectUnauthorized: true })
  expect(sslFor(url(`${remote}?sslmode=${mode}`), {})).toEqual({ rejectUnauthorized: true })
})

test.each([
  'postgresql://u:p@localhost/x',
  'postgresql://u:p@127.0.0.1:5432/x',
  'postgresql://u:p@127.8.9.1/x',
  'postgresql://u:p@[::1]:5432/x',
  'postgresql:///x?host=/var/run/postgresql',
  'postgresql:///x',
])('a server on this machine may do without: %s', (text) => {
  expect(sslFor(url(text), { DB_SSL_MODE: 'disable' })).toBe(false)
})

test.each([
  remote,
  'postgresql://u:p@10.0.0.1/x',
  'postgresql://u:p@127.0.0.1.example/x',
  'postgresql://u:p@localhost.example/x',
  'postgresql://u:p@[::2]/x',
  'postgresql://u:p@localhost/x?host=db.example',
])('a server elsewhere may not: %s', (text) => {
  expect(() => sslFor(url(text), { DB_SSL_MODE: 'disable' })).toThrow('only for a loopback host')
})

test('the environment wins over the address', () => {
  const local = url('postgresql://u:p@localhost/x?sslmode=disable')

  expect(sslFor(local, { DB_SSL_MODE: 'require' })).toEqual({ rejectUnauthorized: true })
  expect(sslFor(local, { DB_SSL_MODE: '' })).toBe(false)
})

test.each(['prefer', 'no-verify', 'allow', 'off', 'REQUIRE'])('%s is refused by name', (mode) => {
  const problem = `DB_SSL_MODE is "${mode}", but must be one of disable, require, verify-ca, verify-full.`

  expect(() => sslFor(url(remote), { DB_SSL_MODE: mode })).toThrow(problem)
  expect(() => sslFor(url(`${remote}?sslmode=${mode}`), {})).toThrow(problem)
})

test('a bundle of authorities is added, and a missing one is an error', () => {
  const here = import.meta.filename

  expect(sslFor(url(remote), { DB_SSL_CA_FILE: here })).toMatchObject({
    rejectUnauthorized: true,
    ca: expect.stringContaining('a bundle of authorities'),
  })
  expect(() => sslFor(url(remote), { DB_SSL_CA_FILE: '/nowhere.pem' })).toThrow('ENOENT')
})
