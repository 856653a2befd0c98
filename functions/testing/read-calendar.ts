/**
 * Reads a calendar file with one event as RFC 5545 says: CRLF line ends, lines of at most 75 bytes,
 * longer ones folded. Answers name → value as written; parameters of a name are left out.
 */
export function readCalendar(text: string): Record<string, string> {
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line does not end with CRLF.')
  const physical = text.replace(/\r\n$/, '').split('\r\n')
  const long = physical.find((line) => Buffer.byteLength(line) > 75)
  if (long) throw new Error(`A line is too long: ${long}`)
  const lines = physical
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  checkNesting(lines)
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
      if (!name) throw new Error(`Not a line of a calendar: ${line}`)
      return [name, value ?? '']
    }),
  )
}

function checkNesting(lines: readonly string[]): void {
  const frame = lines.filter((line) => /^(BEGIN|END):/.test(line))
  const expected = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']
  if (frame.join() !== expected.join()) throw new Error(`Not one event: ${frame.join(' ')}`)
}
