import { convertToTsx } from '@astrojs/astro2tsx'

/** The name under which TypeScript sees an Astro file, which it sees as TSX. */
export const asTsx = (path: string) => `${path}.tsx`

/** The name of the file that a person wrote. */
export const writtenAs = (path: string) => path.replace(/\.astro\.(tsx|\d+\.ts)$/, '.astro')

/** An Astro file as TSX, and each script that it sends to the browser as a file of its own. */
export function fromAstro(path: string, text: string): (readonly [path: string, text: string])[] {
  const { code, scripts } = convertToTsx(text, { filename: path })
  return [
    [asTsx(path), code],
    ...scripts.map(({ content }, index) => [`${path}.${index}.ts`, content] as const),
  ]
}
