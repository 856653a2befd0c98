import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, requireFree } from './ports.ts'

test('a taken port is named, with what it is for and the variable that chooses another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }

  const refusal = requireFree([
    { port, purpose: 'the site', variable: 'SITE_PORT' },
    { port: await freePort(), purpose: 'the API', variable: 'PORT' },
  ])

  await expect(refusal).rejects.toThrow(
    `Port ${port}, for the site, is taken by another program. ` +
      `Stop that one, or choose another port: SITE_PORT=${port + 1} npm start`,
  )
  other.close()
})

test('two of our own ports must differ', async () => {
  const port = await freePort()

  const refusal = requireFree([
    { port, purpose: 'the site', variable: 'SITE_PORT' },
    { port, purpose: 'the API', variable: 'PORT' },
  ])

  await expect(refusal).rejects.toThrow(`PORT is ${port}, and so is another port of ours.`)
})

test('free ports are taken by nobody', async () => {
  const wanted = [{ port: await freePort(), purpose: 'the API', variable: 'PORT' }]

  await expect(requireFree(wanted)).resolves.toBeUndefined()
})
