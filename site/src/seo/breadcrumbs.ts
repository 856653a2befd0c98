import type { Thing } from './json-ld.ts'

/** The way to a page from the start, each step with its name and its path. */
export function breadcrumbs(
  origin: string,
  steps: readonly (readonly [name: string, path: string])[],
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  }
}
