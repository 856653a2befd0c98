import { say } from './status.ts'

let timer: ReturnType<typeof setInterval> | undefined

/** Says that the time is not kept for whoever types, in the place where it would be said until when. */
export function sayUnheld(): void {
  countDown(undefined)
  const line = document.getElementById('kept')
  if (line) line.textContent = line.parentElement?.dataset['unheld'] ?? ''
}

/**
 * Says how long the time is still kept, each second to the eye; to the ear only when a minute is
 * left and when it is over.
 */
export function countDown(endsAt: number | undefined): void {
  clearInterval(timer)
  if (endsAt === undefined) return
  let before = Infinity
  const tick = () => {
    const line = document.getElementById('kept')
    const { kept = '', soon, over } = line?.parentElement?.dataset ?? {}
    const seconds = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))
    if (seconds === 0) clearInterval(timer)
    const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    if (line) line.textContent = seconds ? kept.replace('{time}', left) : (over ?? '')
    if (seconds === 0) say(over)
    else if (seconds <= 60 && before > 60 && before < Infinity) say(soon)
    before = seconds
  }
  tick()
  timer = setInterval(tick, 1000)
}
