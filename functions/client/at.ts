import { API_PREFIX } from '#vocabulary/api'

/** The address of what lies below the API's prefix; the parts may contain anything. */
export const at = (...parts: string[]) => [API_PREFIX, ...parts.map(encodeURIComponent)].join('/')
