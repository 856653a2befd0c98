import { execFileSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { linesOf, readDocument } from './documents.ts'

const readme = readDocument('README.md')
const curls = linesOf(readme, 'sh').filter((line) => line.startsWith('curl '))

/** The platform of the README, on the ports of this run. */
const here = (text: string) =>
  text
    .replaceAll('http://localhost:8080', inject('apiUrl'))
    .replaceAll('http://localhost:3000', inject('siteUrl'))
    .replaceAll('http://localhost:8025', inject('mailboxUrl'))

test.for(curls)('%s answers 200 with JSON', async (line) => {
  const url = /'(http[^']+)'/.exec(here(line))?.[1] ?? ''

  const response = await fetch(url)

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  const body = (await response.json()) as unknown
  expect(Array.isArray(body) ? body.length : body).not.toBe(0)
  const printed = run(here(line)) ?? JSON.stringify(body)
  expect(JSON.parse(printed)).toBeTypeOf('object')
})

test('the addresses that the README promises answer', async () => {
  const addresses = [...readme.matchAll(/<(http:\/\/localhost[^>]+)>/g)].map(([, url]) => url ?? '')

  const answers = await Promise.all(addresses.map((url) => fetch(here(url))))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
})

/** What the command prints, if this machine has curl. */
function run(line: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', line], { encoding: 'utf8' })
  } catch (error) {
    if ((error as { status?: number }).status === 127) return undefined
    throw error
  }
}
