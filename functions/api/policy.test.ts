import { SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { admit, type Policy } from './policy.ts'
import type { Problem } from './problem.ts'
import { signServiceToken } from './service-token.ts'

const jwtSecret = 'a secret that only this test knows, long enough for any algorithm.'
const now = new Date('2026-11-24T12:00:00Z')
const seconds = now.getTime() / 1000
const service: Policy = { service: 'doctors' }

const answerTo = (
  authorization: string | undefined,
  policy: Policy = service,
  secret = jwtSecret,
) =>
  admit({ policy, authorization, jwtSecret: secret || undefined, now }).catch(
    (error: unknown) => (error as Problem).code,
  )

/** A right token, but for what is wished otherwise. */
function aToken(claims: object = {}, { alg = 'HS256', secret = jwtSecret } = {}): Promise<string> {
  return new SignJWT({
    scope: 'doctors',
    aud: 'doktolib',
    iat: seconds,
    exp: seconds + 300,
    ...claims,
  })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(secret))
}

test('everybody may use what is public, with or without a token', async () => {
  expect(await answerTo(undefined, 'public')).toBeUndefined()
  expect(await answerTo('Bearer anything', 'public')).toBeUndefined()
})

test('a service with the right scope is let in', async () => {
  const token = await signServiceToken('doctors', jwtSecret, now)

  expect(await answerTo(`Bearer ${token}`)).toBe(token)
  expect(await answerTo(`bearer ${await aToken()}`)).toBe(await aToken())
})

test('the clocks of two machines may differ by a few seconds', async () => {
  const token = await signServiceToken('doctors', jwtSecret, new Date(now.getTime() + 4_000))

  expect(await answerTo(`Bearer ${token}`)).toBe(token)
})

test.each<[string, () => Promise<string> | string]>([
  ['another secret', () => aToken({}, { secret: 'another secret, as long as the right one' })],
  ['another algorithm', () => aToken({}, { alg: 'HS384' })],
  ['no signature', () => new UnsecuredJWT({ scope: 'doctors', aud: 'doktolib' }).encode()],
  ['an end in the past', () => aToken({ iat: seconds - 310, exp: seconds - 10 })],
  ['no end', () => aToken({ exp: undefined })],
  ['no beginning', () => aToken({ iat: undefined })],
  ['a beginning in the future', () => aToken({ iat: seconds + 60, exp: seconds + 300 })],
  ['a life of a day', () => aToken({ exp: seconds + 86_400 })],
  ['a beginning six minutes ago', () => aToken({ iat: seconds - 360, exp: seconds + 3_600 })],
  ['another audience', () => aToken({ aud: 'somebody else' })],
  ['no audience', () => aToken({ aud: undefined })],
  ['no dots', () => 'token'],
  ['nothing in it', () => '..'],
])('a token with %s lets nobody in', async (_, make) => {
  expect(await answerTo(`Bearer ${await make()}`)).toBe('actor.unknown')
})

test.each(['admin', '', undefined, ['doctors'], { doctors: true }, 'doctors admin'])(
  'the scope %j does not open the route of another',
  async (scope) => {
    expect(await answerTo(`Bearer ${await aToken({ scope })}`)).toBe('actor.forbidden')
  },
)

test.each([undefined, '', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'Bearer ä', 'token'])(
  'the header %j is no token',
  async (authorization) => {
    expect(await answerTo(authorization)).toBe('actor.unknown')
    expect(await answerTo(authorization, 'manage')).toBe('actor.unknown')
    expect(await answerTo(authorization, 'hold')).toBe('actor.unknown')
  },
)

test('where no secret is set, no service is let in', async () => {
  expect(await answerTo(`Bearer ${await aToken()}`, service, '')).toBe('actor.unknown')
})

test('a manage token and a hold token are handed on as they came', async () => {
  expect(await answerTo('Bearer abc_-123', 'manage')).toBe('abc_-123')
  expect(await answerTo('Bearer abc_-123', 'hold')).toBe('abc_-123')
})
