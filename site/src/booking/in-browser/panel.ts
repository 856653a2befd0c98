// Runs in the browser, on a doctor's page: what the panel does beyond what its HTML says.
import { RENEWED, UNREACHED } from '../../live/live.ts'
import { checkTyped, watchFields } from './check-fields.ts'
import { holdChosen } from './hold.ts'
import { keepInView } from './keep-in-view.ts'
import { carryDetailsAlong } from './other-language.ts'
import { showOwnTime } from './own-time.ts'
import { say } from './status.ts'

let shown = chosenTime()

function chosenTime(): string | undefined {
  return document.getElementById('chosen')?.dataset['first']
}

document.addEventListener(RENEWED, () => {
  showOwnTime()
  checkTyped()
  const chosen = chosenTime()
  // A new time has the focus, and so is read out by itself.
  if (chosen && chosen !== shown) keepInView()
  else if (!document.getElementById('error-summary'))
    say(document.getElementById('book')?.dataset['news'])
  shown = chosen
})

let askAgain: (() => void) | undefined

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('#unreached button')) askAgain?.()
})

document.addEventListener(UNREACHED, (event) => {
  const notice = document.getElementById('unreached')
  if (!notice) return
  event.preventDefault()
  askAgain = (event as CustomEvent<() => void>).detail
  notice.hidden = false
  notice.focus()
})

showOwnTime()
watchFields()
carryDetailsAlong()
holdChosen()
