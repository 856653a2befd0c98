/**
 * The mail's own HTML, with one addition: its links open in the whole window, not in the frame.
 * After the doctype, as anything in front of it would put the browser into quirks mode.
 */
export function mailFrame(html: string): string {
  const base = '<base target="_top">'
  const place = /<head\b[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html)
  const at = place ? place.index + place[0].length : 0
  return html.slice(0, at) + base + html.slice(at)
}
