/** In the fragment, which browsers send to nobody: not to servers, proxies, logs or the next page. */
export function manageUrl(siteUrl: string, token: string): string {
  return `${siteUrl}/manage#${token}`
}
