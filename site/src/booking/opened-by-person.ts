/**
 * Whether the person came by an address of their own (typed, kept, or pressed in a mail program) or
 * from a page of ours. Another site may lead here as well, a webmail or a trap alike, and so may
 * whoever keeps silent about it.
 */
export function isOpenedByPerson(request: Request): boolean {
  return ['none', 'same-origin'].includes(request.headers.get('sec-fetch-site') ?? '')
}
