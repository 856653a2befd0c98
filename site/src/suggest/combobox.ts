// Runs in the browser. An editable combobox with a list, by the pattern of the ARIA Authoring
// Practices (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the field, the
// arrows walk through the list, and nothing is typed for anybody.

/** One line of the list. */
export interface Option {
  readonly text: string
  readonly detail?: string
  readonly choose: () => void
}

export interface Group {
  readonly label: string
  readonly options: readonly Option[]
}

interface Wish {
  readonly label: string
  /** What fits a text, in groups; throws when it cannot be known. */
  readonly load: (text: string, signal: AbortSignal) => Promise<readonly Group[]>
  /** Tells somebody who does not see the list how long it is. */
  readonly announce: (count: number) => void
}

const PAUSE_MS = 120
const LEAST_TYPED = 2
/** Between the list and what covers the rest of the screen, such as a keyboard of glass. */
const GAP_PX = 8
const LEAST_PX = 120
const MOST_PX = 320

/** Turns a plain field into a combobox. */
export function combobox(input: HTMLInputElement, { label, load, announce }: Wish): void {
  const list = make('div', 'suggestions', { role: 'listbox', id: `${input.id}-list` })
  list.hidden = true
  list.setAttribute('aria-label', label)
  input.after(list)
  const plain = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' }
  for (const [name, value] of Object.entries({ ...plain, 'aria-controls': list.id }))
    input.setAttribute(name, value)

  let options: { readonly element: HTMLElement; readonly option: Option }[] = []
  let active = -1
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const close = () => {
    clearTimeout(waiting)
    asking?.abort()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    walkTo(-1)
  }

  const walkTo = (place: number) => {
    options[active]?.element.setAttribute('aria-selected', 'false')
    active = place
    const element = options[place]?.element
    if (!element) return input.removeAttribute('aria-activedescendant')
    element.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', element.id)
    element.scrollIntoView({ block: 'nearest' })
  }

  const choose = (place: number) => {
    const { option } = options[place] ?? {}
    close()
    option?.choose()
  }

  const show = (groups: readonly Group[]) => {
    options = []
    list.replaceChildren(...groups.map((group, index) => groupOf(group, `${list.id}-${index}`)))
    walkTo(-1)
    announce(options.length)
    if (options.length === 0) return close()
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    fit()
  }

  const groupOf = (group: Group, id: string) => {
    const element = make('div', '', { role: 'group', 'aria-labelledby': id })
    const head = make('div', 'suggestion-group', { id, role: 'presentation' })
    head.textContent = group.label
    element.append(head, ...group.options.map(optionOf))
    return element
  }

  const optionOf = (option: Option) => {
    const place = options.length
    const id = `${list.id}-option-${place}`
    const element = make('div', 'suggestion', { role: 'option', id, 'aria-selected': 'false' })
    element.textContent = option.text
    if (option.detail) {
      const detail = make('span', 'suggestion-detail')
      detail.textContent = option.detail
      element.append(' ', detail)
    }
    element.addEventListener('click', () => choose(place))
    options.push({ element, option })
    return element
  }

  /** Beside a keyboard of glass there is less room than the window has. */
  const fit = () => {
    const { visualViewport: seen } = window
    if (list.hidden || !seen) return
    const room = seen.offsetTop + seen.height - input.getBoundingClientRect().bottom - GAP_PX
    list.style.maxHeight = `${Math.min(Math.max(room, LEAST_PX), MOST_PX)}px`
  }

  const ask = async (walk?: 'first' | 'last') => {
    asking?.abort()
    const { signal } = (asking = new AbortController())
    try {
      const groups = await load(input.value.trim(), signal)
      if (signal.aborted || document.activeElement !== input) return
      show(groups)
      if (walk) walkTo(walk === 'first' ? 0 : options.length - 1)
    } catch {
      // Without suggestions it is a field like any other.
      if (!signal.aborted) close()
    }
  }

  const clear = () => {
    input.value = ''
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const isEnough = () => input.value.trim().length >= LEAST_TYPED

  const onTyped = () => {
    clearTimeout(waiting)
    if (!isEnough()) return close()
    waiting = setTimeout(() => void ask(), PAUSE_MS)
  }

  input.addEventListener('input', (event) => {
    if (!event.isComposing) onTyped()
  })
  input.addEventListener('compositionend', onTyped)
  input.addEventListener('blur', close)
  input.form?.addEventListener('submit', close)
  // A press must not take the focus out of the field, or the list would be gone before it counts.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  window.visualViewport?.addEventListener('resize', fit)

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    const isOpen = !list.hidden
    const { key, altKey } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const isDown = key === 'ArrowDown'
      event.preventDefault()
      if (altKey && !isDown) close()
      else if (isOpen && !altKey) walkTo(next(active, isDown ? 1 : -1, options.length))
      else if (!isOpen && isEnough()) void ask(altKey ? undefined : isDown ? 'first' : 'last')
    } else if (key === 'Enter' && active >= 0) {
      event.preventDefault()
      choose(active)
    } else if (key === 'Escape' && (isOpen || input.value !== '')) {
      event.preventDefault()
      if (!isOpen) clear()
      close()
    } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) {
      walkTo(-1)
    }
  })
}

/** Round the list, past the field itself. */
function next(active: number, step: 1 | -1, count: number): number {
  if (active < 0) return step === 1 ? 0 : count - 1
  return (active + step + count) % count
}

function make(tag: 'div' | 'span', className: string, attributes: Record<string, string> = {}) {
  const element = document.createElement(tag)
  element.className = className
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
