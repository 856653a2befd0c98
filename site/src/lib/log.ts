import node from 'astro/logger/node'

/** What somebody searched for or chose stands behind the question mark of an address. */
const QUERY = /(\/[^\s?]*)\?[^\s'")]*/g

/** A line as it may be kept: addresses in it end where their query would begin. */
export const withoutQueries = (line: string) => line.replaceAll(QUERY, '$1')

/** Astro's log, which tells whole addresses where something fails, without what is personal. */
function log(config: Parameters<typeof node>[0]): ReturnType<typeof node> {
  const destination = node(config)
  return {
    ...destination,
    write: (event: Parameters<typeof destination.write>[0]) =>
      destination.write({ ...event, message: withoutQueries(event.message) }),
  }
}

// Astro asks for it so.
// oxlint-disable-next-line import/no-default-export
export { log as default }
