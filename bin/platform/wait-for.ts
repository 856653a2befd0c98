import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks `url` until it answers 200. Throws what it answered last when that takes too long, and at
 * once when `signal` says that the server has ended.
 */
export async function waitFor(url: string, signal: AbortSignal, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  let answer = 'nothing'
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(2_000)])
      const response = await fetch(url, { signal: patience, redirect: 'manual' })
      const text = await response.text()
      if (response.status === 200) return
      answer = `${response.status} ${text}`
    } catch {
      // Not there yet.
    }
    await sleep(60)
  }
  throw new Error(`${url} did not answer 200 within ${seconds} s, but: ${answer.slice(0, 500)}`)
}
