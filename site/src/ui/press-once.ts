// Runs in the browser. The form's key already keeps a second press harmless; this only shows that
// the first one was heard.
const busy = new Set<HTMLButtonElement>()

const press = (event: SubmitEvent) => {
  const form = event.target
  const button = event.submitter
  if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) return
  if (form.dataset['once'] === undefined || !form.contains(button)) return
  if (busy.has(button)) return event.preventDefault()
  busy.add(button)
  button.dataset['idle'] = button.textContent
  button.textContent = form.dataset['once']
  button.setAttribute('aria-disabled', 'true')
}
// Before anybody sends what was pressed.
document.addEventListener('submit', press, true)

// Coming back by the back button finds the page as it was left.
addEventListener('pageshow', () => {
  for (const button of busy) {
    button.textContent = button.dataset['idle'] ?? ''
    button.removeAttribute('aria-disabled')
  }
  busy.clear()
})
