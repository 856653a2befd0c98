import type { Metafile } from 'esbuild'

export interface Limits {
  /** Of JavaScript that is read before the first request is. */
  readonly bytes: number
  /** Inputs that must not be in there. */
  readonly without: readonly RegExp[]
}

export interface Weight {
  readonly bytes: number
  /** One sentence each; none when the limits are kept. */
  readonly faults: readonly string[]
}

/**
 * Weighs what an entry point reaches without `import()`: that much is read, compiled and run in
 * every cold start. What is imported lazily costs nothing until somebody asks for it.
 */
export function weightFaults(metafile: Metafile, entry: string, limits: Limits): Weight {
  const reached = [...staticallyReachable(metafile, entry)].flatMap(
    (path) => metafile.outputs[path] ?? [],
  )
  const bytes = reached.reduce((sum, output) => sum + output.bytes, 0)
  const inputs = new Set(reached.flatMap((output) => Object.keys(output.inputs)))
  const unwanted = [...inputs].filter((input) => limits.without.some((one) => one.test(input)))
  return {
    bytes,
    faults: [
      ...(bytes > limits.bytes ? [`weighs ${bytes} bytes, ${limits.bytes} are allowed`] : []),
      ...unwanted.map((input) => `contains ${input}`),
    ],
  }
}

function staticallyReachable({ outputs }: Metafile, entry: string): Set<string> {
  const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry)
  if (!start) throw new Error(`There is no bundle of ${entry}.`)
  const reached = new Set([start])
  for (const path of reached) {
    for (const { kind, external, path: next } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) reached.add(next)
    }
  }
  return reached
}
