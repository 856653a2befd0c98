import { API_URL } from 'astro:env/server'
import { createClient } from '#client'

/** The API as the site's pages call it. */
export const api = createClient({ baseUrl: API_URL })
