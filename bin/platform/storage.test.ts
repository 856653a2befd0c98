import { expect, test } from 'vitest'
import { startStorage } from './storage.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('a file is still there when the store is started again', async () => {
  using folder = temporaryFolder()
  const before = await startStorage(folder.path)
  await fetch(`${bucketOf(before)}/patients/scan.pdf`, { method: 'PUT', body: 'pages' })
  await before.stop()

  const after = await startStorage(folder.path)
  const answer = await fetch(`${bucketOf(after)}/patients/scan.pdf`)

  expect(await answer.text()).toBe('pages')
  await after.stop()
})

test('the store can be reached from this machine only', async () => {
  using folder = temporaryFolder()
  const storage = await startStorage(folder.path)

  const { hostname, port } = new URL(storage.environment['AWS_ENDPOINT_URL_S3'] ?? '')

  // 127.0.0.2 is this machine as well; only a server that listens on every address answers there.
  expect(hostname).toBe('127.0.0.1')
  await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow('fetch failed')
  await storage.stop()
})

function bucketOf({ environment }: Awaited<ReturnType<typeof startStorage>>): string {
  return `${environment['AWS_ENDPOINT_URL_S3']}/${environment['AWS_S3_BUCKET']}`
}
