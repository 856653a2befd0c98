/** The largest form that a page reads. */
export const MAX_FORM_BYTES = 32 * 1024

/** The largest body that is passed on to the API: a 10 MB file in a multipart form. */
export const MAX_FORWARDED_BYTES = 12 * 1024 * 1024
