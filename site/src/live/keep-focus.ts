/**
 * Remembers where the focus is in parts that are about to go; the answer puts it to where somebody
 * expects it: what the new part wants looked at first, else the same link, button or field as
 * before, else the part itself.
 */
export function keepFocus(
  old: readonly (Element | null)[],
  pressed: Element | null | undefined,
): () => void {
  const { activeElement, body } = document
  const focused = activeElement === body ? pressed : activeElement
  const part = old.find((one) => one?.contains(focused ?? null))
  if (!part || !focused) return () => {}
  const selector = selectorOf(focused)
  const seen = firstOf(part)?.dataset['first']
  return () => {
    const fresh = document.getElementById(part.id)
    const first = firstOf(fresh)
    const isNews = first !== null && first?.dataset['first'] !== seen
    const wanted = fresh?.querySelector<HTMLElement>('[autofocus]') ?? (isNews ? first : undefined)
    const same = selector ? fresh?.querySelector<HTMLElement>(selector) : undefined
    if (wanted) wanted.focus()
    else (same ?? first ?? focusable(fresh))?.focus({ preventScroll: true })
  }
}

/** What is to be looked at first once it says something new: its `data-first`. */
function firstOf(part: Element | null | undefined): HTMLElement | null | undefined {
  return part?.querySelector<HTMLElement>('[data-first]')
}

function focusable(part: HTMLElement | null): HTMLElement | null {
  part?.setAttribute('tabindex', '-1')
  return part
}

function selectorOf(element: Element): string | undefined {
  const name = (['id', 'href', 'value', 'name'] as const).find((one) => element.getAttribute(one))
  if (!name) return undefined
  return `${element.localName}[${name}=${CSS.escape(element.getAttribute(name) ?? '')}]`
}
