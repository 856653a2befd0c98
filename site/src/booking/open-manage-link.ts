// Runs in the browser, on the page that the link in the mail opens. The fragment never reaches a
// server by itself; it leaves the address bar before it is sent, so that no history keeps it.
function openLink() {
  const token = location.hash.slice(1)
  const form = document.querySelector<HTMLFormElement>('form#manage')
  const input = form?.querySelector<HTMLInputElement>('[name=link]')
  if (!token || token === 'content' || !form || !input) return
  history.replaceState(null, '', location.pathname)
  input.value = token
  if (form.dataset['opens'] === 'by-itself') form.requestSubmit()
  else waitForPress(form, input)
}

// A site that opens links of its own in here would otherwise push one's visits out of the cookie.
function waitForPress(form: HTMLFormElement, input: HTMLInputElement) {
  const text = document.querySelector<HTMLElement>('[data-ready]')
  if (text) text.textContent = text.dataset['ready'] ?? ''
  if (input.parentElement) input.parentElement.hidden = true
  form.querySelector('button')?.focus()
}

// Both in one go, before anything is painted: the panel kept its place unseen (see base.css), so
// that nobody sees it change.
document.querySelector('[data-decides]')?.setAttribute('data-decides', 'done')
openLink()
addEventListener('hashchange', openLink)
