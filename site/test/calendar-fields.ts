/** Reads the one event of a calendar file (RFC 5545); throws if it is not one whole event. */
export function calendarFields(text: string) {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  const value = (name: string) => {
    const found = lines.filter((line) => new RegExp(`^${name}[;:]`).test(line))
    if (found.length !== 1) throw new Error(`${found.length} lines ${name} in:\n${text}`)
    return found[0]?.slice(found[0].indexOf(':') + 1) ?? ''
  }
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.findLast(Boolean) !== 'END:VCALENDAR')
    throw new Error(`This is no calendar:\n${text}`)
  return {
    uid: value('UID'),
    summary: value('SUMMARY'),
    startsAt: instant(value('DTSTART')),
    endsAt: instant(value('DTEND')),
  }
}

/** `20261124T203000Z`; only UTC needs no table of zones to be understood by every calendar. */
function instant(text: string): number {
  const [, date, time] = /^(\d{8})T(\d{6})Z$/.exec(text) ?? []
  if (!date || !time) throw new Error(`${text} is no time in UTC`)
  return Date.parse(
    `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T` +
      `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`,
  )
}
