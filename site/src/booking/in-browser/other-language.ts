/** A press on another language takes along what was typed, as a press on another day does. */
export function carryDetailsAlong(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[hreflang]')
    const form = document.querySelector<HTMLFormElement>('#details')
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (!link || !form || !isPlain || !isTyped(form)) return
    event.preventDefault()
    const turn = document.createElement('button')
    Object.assign(turn, { name: 'day', formNoValidate: true, hidden: true })
    turn.formAction = link.pathname
    form.append(turn)
    form.requestSubmit(turn)
  })
}

function isTyped(form: HTMLFormElement): boolean {
  const controls = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=hidden],[type=radio]), textarea',
  )
  return [...controls].some(({ value }) => value !== '')
}
