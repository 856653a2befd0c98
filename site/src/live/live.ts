// Runs in the browser. Links and forms inside `data-live="ids"` renew only the parts with these
// ids, out of the very page that a full load would show; without this script they load it.
import { keepFocus } from './keep-focus.ts'
import { isTyped, keepTyped } from './keep-typed.ts'

/** Told to the document when parts were renewed, with the step of history that it was. */
export const RENEWED = 'renewed'

/** Told before, with the address, for what has to be done first: the answer is asked for after it. */
export const RENEWING = 'renewing'
export interface Renewing {
  readonly url: URL
  /** Something is sent, and nothing left. */
  readonly isSent: boolean
  readonly first: (work: Promise<unknown>) => void
}

/**
 * Told when no answer came that has the parts, with what asks for it again. Who tells it where it is
 * seen, and prevents the default, keeps the page with all that was typed into it.
 */
export const UNREACHED = 'unreached'

/** Whether the address becomes a new step of the history, replaces this one, or is there already. */
export type Step = 'push' | 'replace' | 'none'

interface Wish {
  readonly url: URL
  readonly parts: readonly string[]
  readonly body?: URLSearchParams
  /** What was pressed; not every browser gives it the focus. */
  readonly pressed?: Element | null
  readonly history: Step
  /** The form that is sent, to be carried out: the answer may lead elsewhere. */
  readonly sent?: HTMLFormElement
  /** Nobody pressed anything: what cannot be done quietly is not done at all. */
  readonly isGuess?: boolean
}

let running: AbortController | undefined

/** The address whose parts are shown. A press on `#part` changes the address too, but no part. */
let shown = location.pathname + location.search

/** Renews parts of the page. What cannot be done quietly is done by a full load. */
export async function renew(wish: Wish): Promise<void> {
  const { url, parts, body, pressed, history: step, sent, isGuess } = wish
  running?.abort()
  const { signal } = (running = new AbortController())
  const old = parts.map((id) => document.getElementById(id))
  for (const part of old) part?.setAttribute('aria-busy', 'true')
  const before: Promise<unknown>[] = []
  const detail: Renewing = { url, isSent: Boolean(sent), first: (work) => before.push(work) }
  document.dispatchEvent(new CustomEvent<Renewing>(RENEWING, { detail }))
  try {
    await Promise.all(before)
    const answer = await fetch(url, { signal, ...(body ? { method: 'POST', body } : {}) })
    if (sent && answer.redirected) return location.assign(answer.url)
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const renewed = parts.map((id) => fresh.getElementById(id))
    const isOther = answer.redirected || (!body && !answer.ok)
    if (isOther || renewed.includes(null) || old.includes(null)) throw new Error('other')
    // An address that is there already is no second step: going back would seem to do nothing.
    const made = step === 'push' && url.href === location.href ? 'replace' : step
    if (made !== 'none') history[`${made}State`]({ parts }, '', body ? location.href : url)
    shown = location.pathname + location.search
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
      link.search = location.search
    const restore = [keepTyped(old), keepFocus(old, pressed)]
    for (const [index, part] of old.entries()) part?.replaceWith(renewed[index] ?? '')
    document.title = fresh.title
    for (const again of restore) again()
    document.dispatchEvent(new CustomEvent<Step>(RENEWED, { detail: step }))
  } catch {
    if (signal.aborted) return
    for (const part of old) part?.removeAttribute('aria-busy')
    // What was to be carried out is sent as without a script; its key makes a second time harmless.
    if (sent) return sent.submit()
    if (isGuess) return
    // Of what only turns the page, what was typed stays on the screen. A plain address is opened.
    const told = { cancelable: true, detail: () => void renew(wish) }
    const isAsked = !body && !isTyped(old)
    if (!isAsked && !document.dispatchEvent(new CustomEvent(UNREACHED, told))) return
    if (!body) location.assign(url)
  }
}

/** The address that a form of questions asks. */
export function addressOf(form: HTMLFormElement, button?: HTMLElement | null): URL {
  const url = new URL(form.action)
  url.search = new URLSearchParams(new FormData(form, button) as never).toString()
  return url
}

/** Questions that were left empty are not asked, unless all are. */
document.addEventListener('formdata', ({ target, formData }) => {
  if ((target as HTMLFormElement).method !== 'get') return
  const empty = [...formData].filter(([, value]) => value === '')
  if (empty.length < [...formData].length) for (const [name] of empty) formData.delete(name)
})

/** The parts that an element renews, if it is inside of something live and stays on this page. */
export function partsFor(element: Element, url: URL): string[] | undefined {
  const parts = element.closest<HTMLElement>('[data-live]')?.dataset['live']
  return parts && url.origin + url.pathname === location.origin + location.pathname
    ? parts.split(' ')
    : undefined
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]')
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  if (!link || !isPlain || event.button !== 0 || event.defaultPrevented) return
  const url = new URL(link.href)
  const parts = partsFor(link, url)
  if (!parts || url.search === location.search || link.download) return
  event.preventDefault()
  void renew({ url, parts, pressed: link, history: 'push' })
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
  const pressed = event.submitter
  const url = new URL(pressed?.getAttribute('formaction') ?? form.action, location.href)
  const parts = partsFor(form, url)
  if (!parts) return
  event.preventDefault()
  if (form.method === 'get')
    return void renew({ url: addressOf(form, pressed), parts, history: 'push' })
  // Where scripts run, what was typed is kept right here, and need not travel to turn a page: the
  // address that a link would have had is opened, if the form is there too, so that reloading and
  // going back find the step.
  const turned = pressed?.dataset['turns']
  if (turned) return void renew({ url: new URL(turned, url), parts, pressed, history: 'push' })
  const body = new URLSearchParams(new FormData(form, pressed) as never)
  const wish = { url, parts, body, pressed, history: 'none' } as const
  // Sent from here, a form with mistakes leaves no step in the history, and going back after the
  // booking finds the form instead of the browser's question whether to send it once more.
  void renew(turned === undefined ? { ...wish, sent: form } : wish)
})

addEventListener('popstate', (event) => {
  const parts = (event.state as { parts?: string[] } | null)?.parts ?? liveParts()
  const url = new URL(location.href)
  if (parts.length > 0 && url.pathname + url.search !== shown)
    void renew({ url, parts, history: 'none' })
})

const liveParts = () => [
  ...new Set(
    [...document.querySelectorAll<HTMLElement>('[data-live]')].flatMap(
      ({ dataset }) => dataset['live']?.split(' ') ?? [],
    ),
  ),
]
