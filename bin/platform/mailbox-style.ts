/** The colours and measures of the site, so that the mailbox feels like the same house. */
export const mailboxStyle = `
:root {
  color-scheme: light dark;
  --surface: light-dark(oklch(0.985 0.004 220), oklch(0.19 0.015 240));
  --raised: light-dark(white, oklch(0.23 0.016 240));
  --ink: light-dark(oklch(0.24 0.03 245), oklch(0.95 0.008 230));
  --ink-muted: light-dark(oklch(0.46 0.025 245), oklch(0.76 0.015 230));
  --line: light-dark(oklch(0.9 0.01 230), oklch(0.33 0.015 240));
  --line-strong: light-dark(oklch(0.6 0.02 235), oklch(0.55 0.02 235));
  --brand: light-dark(oklch(0.5 0.09 205), oklch(0.74 0.1 200));
  --brand-soft: light-dark(oklch(0.95 0.03 205), oklch(0.29 0.04 210));
}
* { box-sizing: border-box; margin: 0 }
body { background: var(--surface); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
h1, h2 { font-size: 1.375rem; line-height: 1.2; text-wrap: balance }
a { color: var(--brand) }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; border-radius: 4px }
.skip { position: absolute; left: -999rem; padding: 0.75rem 1rem; background: var(--raised) }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1 }
ul { list-style: none; padding: 0 }
.button {
  display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 0.875rem;
  border: 1px solid var(--line-strong); border-radius: 8px; background: var(--raised);
  color: var(--ink); font-size: 0.9375rem; text-decoration: none; overflow-wrap: anywhere;
}
.button:hover { border-color: var(--brand); color: var(--brand) }

.panes { display: grid; grid-template-columns: minmax(17rem, 24rem) 1fr; height: 100dvh }
.list { overflow-y: auto; border-right: 1px solid var(--line); background: var(--raised) }
.bar { display: grid; grid-template-columns: 1fr auto; align-items: center; padding: 1rem 1rem 0 }
.bar p { grid-row: 2; color: var(--ink-muted); font-size: 0.9375rem }
.bar .button { grid-area: 1 / 2 / 3 }
.note { padding: 0.5rem 1rem 1rem; color: var(--ink-muted); font-size: 0.8125rem }
.item {
  display: grid; grid-template-columns: 1fr auto; gap: 0 0.75rem; padding: 0.75rem 1rem;
  border-top: 1px solid var(--line); color: inherit; text-decoration: none;
}
.item > * { min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.item:hover { background: var(--surface) }
.item:focus-visible { outline-offset: -2px }
.item[aria-current] { background: var(--brand-soft); box-shadow: inset 3px 0 var(--brand) }
.who { font-weight: 600 }
.item time, .opening { color: var(--ink-muted); font-size: 0.8125rem }
.item time { align-self: center; font-variant-numeric: tabular-nums }
.subject, .opening { grid-column: 1 / 3 }
.subject { font-size: 0.9375rem }
.message { min-width: 0 }
article { display: flex; flex-direction: column; height: 100% }
header { padding: 1.25rem 1.5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.to { margin-top: 0.25rem; color: var(--ink-muted); font-size: 0.9375rem }
.back { display: none }
.attachments { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.75rem }
.views { display: flex; gap: 1.25rem; margin-top: 0.5rem }
.views a { display: flex; align-items: center; min-height: 2.75rem; color: var(--ink-muted);
  text-decoration: none }
.views a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px var(--brand) }
iframe { flex: 1; width: 100%; min-height: 20rem; border: 0; background: white; color-scheme: light }
pre { flex: 1; overflow: auto; padding: 1.5rem; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 0.9375rem/1.6 ui-monospace, monospace }
.empty { max-width: 40rem; margin: 0 auto; padding: 20vh 1.5rem; text-align: center }
.empty p { margin-top: 0.5rem; color: var(--ink-muted) }

@media (max-width: 48rem) {
  .panes { display: block; height: auto }
  .panes:not(.chosen, .nothing) .message, .chosen .list { display: none }
  .list { border-right: 0 }
  article { min-height: 100dvh }
  header { padding: 0.5rem 1rem 0 }
  .back { display: flex; align-items: center; min-height: 2.75rem }
  iframe { min-height: 70dvh }
  .empty { padding-block: 10vh }
}
@media print { .list, .views, .back, .skip { display: none } .panes { display: block } }
`
