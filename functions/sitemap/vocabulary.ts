/** So many doctors are one part of the sitemap. */
export const SITEMAP_PART_SIZE = 5_000
/** As many parts as a sitemap index may name (sitemaps.org). */
export const MAX_SITEMAP_PARTS = 50_000
