import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from './reason.ts'

/**
 * Does something again and again, never twice at once. A failure is told once, not at each turn
 * until it goes away. The answer stops it, and resolves when the turn under way is over.
 */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  tell: (message: string) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const done = loop()
  return async () => {
    stopping.abort()
    await done
  }

  async function loop() {
    let told = ''
    while (!stopping.signal.aborted) {
      try {
        await work()
        told = ''
      } catch (error) {
        const message = reasonOf(error)
        if (message !== told) tell(message)
        told = message
      }
      await sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
}
