import { type DetailField, isDetailField, mistakeIn } from '../detail-rules.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

/** Says beside a field what is wrong with it when one leaves it, and no longer once it is mended. */
export function watchFields(): void {
  let isPressing = false
  let left: Control | undefined
  // What moves away between the two halves of a press is not pressed: the sentence waits for it.
  document.addEventListener('pointerdown', () => void (isPressing = true), true)
  const release = () => {
    isPressing = false
    setTimeout(() => {
      if (left) check(left)
      left = undefined
    })
  }
  document.addEventListener('pointerup', release, true)
  document.addEventListener('pointercancel', release, true)
  document.addEventListener('change', ({ target }) => {
    if (!isDetail(target)) return
    if (isPressing) left = target
    else check(target)
  })
  document.addEventListener('input', ({ target }) => {
    if (isDetail(target) && target.ariaInvalid && !mistakeIn(target.name, target.value.trim()))
      check(target)
  })
}

/**
 * The same for a form that came anew and holds what was typed into the one before. What it says
 * already may be more than a script knows.
 */
export function checkTyped(): void {
  for (const control of document.querySelector<HTMLFormElement>('#details')?.elements ?? [])
    if (isDetail(control) && control.value && !control.ariaInvalid) check(control)
}

function isDetail(target: EventTarget | null): target is Control & { name: DetailField } {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.form?.id === 'details' &&
    isDetailField(target.name)
  )
}

function check(control: Control): void {
  const mistake = mistakeIn(control.name as DetailField, control.value.trim())
  const id = `${control.name}-error`
  const line = document.getElementById(id)
  if (!control.isConnected || !line) return
  line.textContent = (mistake && control.dataset[mistake]) ?? ''
  line.hidden = !mistake
  if (mistake) control.setAttribute('aria-invalid', 'true')
  else control.removeAttribute('aria-invalid')
  summarize(control.name, line.textContent)
}

/** The summary on top, if there is one, tells no mistake that is not there any more. */
function summarize(field: string, sentence: string): void {
  const summary = document.getElementById('error-summary')
  const link = summary?.querySelector(`a[href="#${field}"]`)
  if (!link) return
  if (sentence) link.textContent = sentence
  else link.closest('li')?.remove()
  if (!summary?.querySelector('li')) summary?.remove()
}
