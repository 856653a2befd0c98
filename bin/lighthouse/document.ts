import { availableParallelism, totalmem } from 'node:os'
import { type Result, table } from './report.ts'

export interface Circumstances {
  readonly runs: number
  readonly lighthouse: string
  readonly chromium: string
  readonly date: Date
}

/** The page of the documentation that keeps the results. */
export function lighthouseDocument(
  results: readonly Result[],
  { runs, lighthouse, chromium, date }: Circumstances,
): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  const benchmark = Math.round(results[0]?.benchmark ?? 0)
  const machine = `${availableParallelism()} cores, ${memory} GiB of memory, benchmark index ${benchmark}`
  return `# Lighthouse

How the pages fare in [Lighthouse](https://developer.chrome.com/docs/lighthouse), on a phone as it
imagines one. \`npm run lighthouse\` measures them again, fails if a page has less than 99 points for
performance or less than 100 for accessibility, best practices or search engines, or if anything in
it jumps, and writes this page.

${table(results)}

LCP is when the largest part of the page was painted, TBT for how long the page could not answer,
CLS how much of it jumped.

## How it was measured

- ${date.toISOString().slice(0, 10)}, Lighthouse ${lighthouse}, Chromium ${chromium}, Node ${process.versions.node}.
- One ${process.platform} machine for all of it, ${machine}.
- A platform of its own, started as by \`npm start\`: the site as built for production, the API, the
  database and the demo data. Nothing leaves the machine.
- Lighthouse's own settings for a phone: a small screen, a processor four times slower, and a slow
  4G network, both reckoned with from what was seen (its "simulated" throttling).
- ${runs === 1 ? 'One run a page.' : `The middle of ${runs} runs, for each number by itself.`} Every run begins with an empty cache.
- Plain http on \`localhost\`, which browsers trust as they trust https elsewhere. TLS takes a little
  longer; HTTP/2, which a proxy in front would speak, a little less.
- The booking form is closed to search engines, so it has no points for them (opening it may hold
  the time).
- The booked visit was booked for this in the browser; Lighthouse sends the cookie that opens it.
`
}
