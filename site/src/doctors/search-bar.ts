// Runs in the browser, above results: what is chosen or typed into the bar renews them, and what a
// link or a step back asks for is shown in the bar.
import { addressOf, partsFor, renew, RENEWED, type Step } from '../live/live.ts'

const PAUSE_MS = 400
const form = document.querySelector<HTMLFormElement>('form[data-search][data-live]')
let waiting: ReturnType<typeof setTimeout> | undefined

form?.addEventListener('change', ({ target }) => {
  const isChoice = target instanceof HTMLSelectElement
  if (isChoice || (target as HTMLInputElement).name === 'max_price') form.requestSubmit()
})

for (const type of ['input', 'compositionend'])
  form?.addEventListener(type, (event) => {
    clearTimeout(waiting)
    if (event.target instanceof HTMLSelectElement || (event as InputEvent).isComposing) return
    waiting = setTimeout(showTyped, PAUSE_MS, form)
  })
form?.addEventListener('submit', () => clearTimeout(waiting))

/** Typing is no step of the history, and an empty bar is for a press to send. */
function showTyped(bar: HTMLFormElement): void {
  const url = addressOf(bar)
  const parts = partsFor(bar, url)
  const isEmpty = [...url.searchParams.values()].every((value) => value === '')
  if (!parts || isEmpty || url.search === location.search) return
  void renew({ url, parts, history: 'replace', isGuess: true })
}

document.addEventListener(RENEWED, (event) => {
  const { detail: step } = event as CustomEvent<Step>
  const said = [...document.querySelectorAll('#results, [data-understood]')].map(
    ({ textContent }) => textContent.trim(),
  )
  const news = document.querySelector('[data-announced]')
  if (news) news.textContent = said.join(' ')
  if (form && step !== 'replace') showAsked(form, step)
})

/** Puts into the fields what the address says; what somebody is just typing stays. */
function showAsked(bar: HTMLFormElement, step: Step): void {
  clearTimeout(waiting)
  const asked = new URLSearchParams(location.search)
  for (const control of bar.elements)
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      if (step === 'none' || control !== document.activeElement)
        control.value = asked.get(control.name) ?? ''
}
