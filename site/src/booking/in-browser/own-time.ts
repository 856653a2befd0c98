const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** Says what the shown times are where the visitor is, and lets the form tell in which zone that is. */
export function showOwnTime(): void {
  const field = document.querySelector<HTMLInputElement>('#details [name=time_zone]:not([value])')
  if (field) field.value = timeZone
  for (const line of document.querySelectorAll<HTMLElement>('[data-own-time]')) {
    const { ownTime = '', at = '', zone, locale } = line.dataset
    const tell = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, options).format(new Date(at))
    const day = { day: 'numeric', month: 'short', weekday: 'short' } as const
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const isAs = (options: Intl.DateTimeFormatOptions) =>
      tell({ ...options, timeZone }) === tell({ ...options, timeZone: zone })
    if (isAs({ ...day, ...clock })) continue
    const own = tell({ ...(isAs(day) ? {} : day), ...clock, timeZone })
    line.textContent = ownTime.replace('{time}', own).replace('{zone}', ownZone(locale))
  }
}

function ownZone(locale: string | undefined): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'longGeneric' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
