import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { scopeOfServiceToken } from '#api/service-token'

const secret = 'thirty-two characters are enough.'

function tokenCommand(args: readonly string[], env: Record<string, string>) {
  return spawnSync(process.execPath, [`${import.meta.dirname}/token.ts`, ...args], {
    env,
    encoding: 'utf8',
  })
}

test('the command prints a token that lets its holder in for five minutes', async () => {
  const { stdout } = tokenCommand(['doctors'], { JWT_SECRET: secret })

  const token = stdout.trim()
  const inSixMinutes = new Date(Date.now() + 360_000)
  expect(await scopeOfServiceToken(token, secret, new Date())).toBe('doctors')
  expect(await scopeOfServiceToken(token, secret, inSixMinutes)).toBeUndefined()
  expect(await scopeOfServiceToken(token, secret.toUpperCase(), new Date())).toBeUndefined()
})

test.each([
  ['no scope', [], { JWT_SECRET: secret }],
  ['an unknown scope', ['everything'], { JWT_SECRET: secret }],
  ['no secret', ['doctors'], {}],
])('without a token to give (%s) it says how it is used', (_, args, env) => {
  const { status, stderr, stdout } = tokenCommand(args, env)

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('Usage: JWT_SECRET=')
})
