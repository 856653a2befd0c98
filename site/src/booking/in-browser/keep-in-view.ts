/**
 * The panel stays where it is while the rest of the page moves, as far as it fits: one that is
 * higher than the window stops at its own end (see `.book-column`), for which its height must be
 * known.
 */
const column = document.querySelector<HTMLElement>('.book-column')
if (column)
  new ResizeObserver(() => {
    column.style.setProperty('--book-height', `${column.offsetHeight}px`)
  }).observe(column)

/** Brings a time that was just chosen into view together with the form, if they are not in it. */
export function keepInView(): void {
  // What stands below the chosen time does not stick to the window, and so tells where it belongs.
  const below = document.getElementById('chosen')?.nextElementSibling
  const field = document.querySelector('#details input:not([type=hidden])')
  if (!below || !field) return
  const isAbove = below.getBoundingClientRect().top < 0
  if (isAbove || field.getBoundingClientRect().bottom > innerHeight)
    below.scrollIntoView({ block: 'start' })
}
