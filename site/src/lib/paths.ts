/** Every address of the site, so that none is spelled twice. */
export const paths = {
  home: () => '/',
  search: (parameters: Readonly<Record<string, string | undefined>>) => withQuery('/', parameters),
  doctor: (id: string, parameters: DoctorParameters = {}) =>
    withQuery(`/doctor/${encodeURIComponent(id)}`, { ...parameters }),
  booked: (id: string) => `/booked/${encodeURIComponent(id)}`,
  calendar: (id: string) => `/booked/${encodeURIComponent(id)}/calendar.ics`,
  manage: () => '/manage',
  apiReference: () => '/api/v1/docs',
}

export interface DoctorParameters {
  /** A visit type. */
  readonly visit?: string | undefined
  /** The chosen time. */
  readonly at?: string | undefined
  /** The day whose times are shown. */
  readonly day?: string | undefined
  /** The first day of the strip. */
  readonly from?: string | undefined
}

function withQuery(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  )
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path
}
