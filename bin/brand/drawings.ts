import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const site = join(import.meta.dirname, '../../site')
const read = (path: string) => readFileSync(join(site, path), 'utf8')

/** The sign of the site, as a picture that fills its box. */
const sign = read('public/favicon.svg')

/** The tokens of the site, so that its colours have one home. */
const tokens = /:root \{[^}]+\}/.exec(read('src/ui/tokens.css'))?.[0] ?? ''

const page = (style: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><style>
${tokens}
:root { color-scheme: light }
* { box-sizing: border-box; margin: 0 }
body { font-family: system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif; color: var(--ink) }
${style}</style><body>${body}</body></html>`

/** The sign as an icon. Phones cut their own corners, so theirs (`isFull`) has none. */
export function icon(isFull: boolean): string {
  const drawn = isFull ? sign.replace('rx="8"', 'rx="0"') : sign
  return page('body { width: 100vw; height: 100vh } svg { display: block }', drawn)
}

/** What others show beside a link to the site: what one finds there, and that times are to press. */
export function socialCard(): string {
  const doctors = [
    { initials: 'AL', width: 250, times: ['Mon 14:30', 'Mon 16:00', 'Tue 09:00'] },
    { initials: 'JO', width: 210, times: ['Tue 10:30', 'Wed 08:45', 'Wed 11:15'] },
  ]
  const cards = doctors.map(
    ({ initials, width, times }, index) => `
    <article>
      <i class="face face-${index}">${initials}</i>
      <div><b style="width: ${width}px"></b><u style="width: ${width - 70}px"></u></div>
      <p>${times.map((time) => `<span>${time}</span>`).join('')}</p>
    </article>`,
  )
  return page(
    `
body { width: 1200px; height: 630px; background: var(--surface); display: flex; overflow: hidden;
  border-top: 14px solid var(--brand) }
main { width: 620px; padding: 88px 0 0 80px; display: flex; flex-direction: column }
header { display: flex; align-items: center; gap: 20px; font-size: 46px; font-weight: 700;
  letter-spacing: -0.02em }
header svg { width: 72px; height: 72px }
h1 { margin-top: 62px; font-size: 68px; line-height: 1.12; letter-spacing: -0.025em; font-weight: 700 }
main p { margin-top: 34px; font-size: 29px; line-height: 1.4; color: var(--ink-muted) }
aside { flex: 1; padding: 84px 0 0 46px; display: flex; flex-direction: column; gap: 30px }
article { display: grid; grid-template-columns: 76px 1fr; gap: 22px; align-items: center;
  width: 490px; padding: 26px; background: var(--surface-raised); border: 2px solid var(--line);
  border-radius: 22px; box-shadow: 0 4px 10px oklch(0.3 0.03 240 / 0.05), 0 18px 50px oklch(0.3 0.03 240 / 0.1) }
.face { display: grid; place-items: center; width: 76px; height: 76px; border-radius: 50%;
  background: var(--brand); color: white; font-size: 28px; font-weight: 600; font-style: normal }
.face-1 { background: oklch(0.47 0.08 245) }
b, u { display: block; height: 20px; border-radius: 10px; background: oklch(0.72 0.02 240) }
u { height: 15px; margin-top: 13px; background: var(--line) }
article p { grid-column: 1 / -1; display: flex; gap: 10px }
span { padding: 12px 11px; border-radius: 12px; border: 2px solid var(--brand-line);
  background: var(--brand-soft); color: var(--brand-strong); font-size: 18px; font-weight: 600;
  white-space: nowrap; font-variant-numeric: tabular-nums }
article:first-child span:first-child { background: var(--brand); border-color: var(--brand); color: white }`,
    `<main><header>${sign}Doktolib</header>
      <h1>Find a doctor. Book in under a minute.</h1>
      <p>Real free times,<br>straight from the calendar.</p></main>
     <aside>${cards.join('')}</aside>`,
  )
}
