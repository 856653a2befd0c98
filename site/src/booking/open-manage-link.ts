// Runs in the browser, on the page that the link in the mail opens. The fragment never reaches a
// server by itself; it leaves the address bar before it is sent, so that no history keeps it.
function openLink() {
  const token = location.hash.slice(1)
  const form = document.querySelector<HTMLFormElement>('form#manage')
  const input = form?.querySelector<HTMLInputElement>('[name=link]')
  if (!token || token === 'content' || !form || !input) return
  history.replaceState(null, '', location.pathname)
  input.value = token
  form.requestSubmit()
}

openLink()
addEventListener('hashchange', openLink)
