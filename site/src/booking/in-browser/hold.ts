import { renew, RENEWED, RENEWING, type Renewing, UNREACHED } from '../../live/live.ts'
import type { HoldAnswer } from '../hold-answer.ts'
import { countDown, sayUnheld } from './count-down.ts'
import { hearTabs, tellTabs } from './other-tabs.ts'

interface Time {
  readonly visit: string
  readonly at: string
}

/** The hold of this tab, and until when by this clock. */
let held: (Time & { readonly id: string; readonly endsAt: number }) | undefined
let isLeaving = false
/** The question for a hold that is on its way, or was the last. */
let asking: Promise<unknown> = Promise.resolve()
/** Nobody waits longer than this for it. */
const PATIENCE_MS = 2000
/** One after the other, so that each replaces the one before. */
let queue = Promise.resolve()

/** Keeps the chosen time for whoever looks at it, until they choose another or go. */
export function holdChosen(): void {
  const hold = () => void (queue = queue.then(holdShown))
  document.addEventListener(RENEWED, () => {
    isLeaving = false
    hold()
  })
  // Who goes back to choose is to find all times that are free without the own one.
  document.addEventListener(RENEWING, (event) => {
    const { url, isSent, first } = (event as CustomEvent<Renewing>).detail
    // The booking needs the hold, also one that is about to come, or it would stand in its own way.
    if (isSent) {
      isLeaving = true
      first(patiently(asking))
    } else if (!url.searchParams.has('at')) first(patiently(asking.then(giveBack)))
  })
  // Who stays although they wanted to choose may have given the time back already.
  document.addEventListener(UNREACHED, hold)
  // Whatever other tabs did meanwhile, this one asks anew. Nothing is kept for longer by it.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    held = undefined
    hold()
  })
  hearTabs(({ times, isFree }) => {
    if (!held || !times.includes(keyOf(held))) return
    held = undefined
    sayUnheld()
    if (isFree) hold()
  })
  // Not for who sends the form in the browser's own way.
  document.addEventListener('submit', ({ defaultPrevented }) => {
    if (!defaultPrevented) isLeaving = true
  })
  addEventListener('pagehide', () => {
    if (!isLeaving) void giveBack()
  })
  addEventListener('pageshow', ({ persisted }) => {
    isLeaving = false
    if (persisted) hold()
  })
  hold()
}

const patiently = (work: Promise<unknown>) =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])

async function holdShown(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#details')
  const time = form && chosenIn(form)
  if (!time) return giveBack()
  if (isLeaving || document.hidden) return
  if (!held || !isSame(held, time) || held.endsAt <= Date.now()) await ask(form, time)
  if (held && isSame(held, time)) countDown(held.endsAt)
}

async function ask(form: HTMLFormElement, time: Time): Promise<void> {
  const body = new URLSearchParams({ ...time, replaces: held?.id ?? '' })
  const wish = askFor(holdsUrl(form), body)
  asking = wish
  const answer = await wish
  const former = held
  const now = chosenIn(form)
  const isShown = !isLeaving && now && isSame(now, time)
  switch (answer.outcome) {
    case 'held':
      held = { ...time, id: answer.id, endsAt: Date.now() + answer.seconds * 1000 }
      tellTabs(answer.ousted, false)
      if (former && keyOf(former) !== keyOf(held)) tellTabs([keyOf(former)], true)
      break
    case 'own':
      // One's own booking, found on going back, may be looked at as it was left.
      break
    case 'unheld':
      if (isShown) sayUnheld()
      break
    default:
      if (isShown) await offerOthers(form, answer.outcome, time)
  }
}

async function askFor(url: URL, body: URLSearchParams): Promise<HoldAnswer> {
  try {
    return (await (await fetch(url, { method: 'POST', body })).json()) as HoldAnswer
  } catch {
    return { outcome: 'unheld' }
  }
}

/** Shows the times that can be had instead; what was typed goes along. */
async function offerOthers(
  form: HTMLFormElement,
  reason: 'taken' | 'gone',
  { at }: Time,
): Promise<void> {
  const body = new URLSearchParams(new FormData(form) as never)
  body.set(reason === 'taken' ? 'taken' : 'choose', at)
  const parts = form.closest<HTMLElement>('[data-live]')?.dataset['live']?.split(' ') ?? []
  await renew({ url: new URL(form.action), parts, body, pressed: form, history: 'none' })
}

async function giveBack(): Promise<void> {
  if (!held) return
  const url = holdsUrl(document.querySelector<HTMLFormElement>('#details'))
  url.searchParams.set('hold', held.id)
  tellTabs([keyOf(held)], true)
  held = undefined
  countDown(undefined)
  await fetch(url, { method: 'DELETE', keepalive: true }).catch(() => {})
}

const holdsUrl = (form: HTMLFormElement | null) =>
  new URL(`${form ? new URL(form.action).pathname : location.pathname}/holds`, location.href)

function chosenIn(form: HTMLFormElement): Time | undefined {
  const value = (name: string) =>
    form.querySelector<HTMLInputElement>(`[type=hidden][name=${name}]`)?.value
  const [visit, at] = [value('visit'), value('at')]
  return form.isConnected && visit && at ? { visit, at } : undefined
}

/** Names the time among those of all doctors, as the site does (see `HoldAnswer`). */
const keyOf = ({ at }: Time) => `${location.pathname.split('/').at(-1)}.${Date.parse(at)}`

const isSame = (one: Time, other: Time) => one.visit === other.visit && one.at === other.at
