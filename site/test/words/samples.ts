import ts from 'typescript'

/** A day, which every text is by default: what wants a day gets one, and a name may be anything. */
const ANY_TEXT = '2026-11-24'
const NUMBERS = [0, 1, 2, 1000]
const TEXTS: readonly (readonly [name: RegExp, sample: string])[] = [
  [/zone$/i, 'America/Boise'],
  [/^(code|language)s?$/, 'de'],
  [/^(at|instant|startsAt)$/, '2026-11-24T16:30:00Z'],
]

/** Calls of a function that try what its parameters may be, each list the arguments of one call. */
export function sampleCalls(checker: ts.TypeChecker, type: ts.Type): unknown[][] {
  const [signature] = type.getCallSignatures()
  return (signature?.getParameters() ?? []).reduce<unknown[][]>(
    (calls, parameter) => {
      const values = samples(checker, checker.getTypeOfSymbol(parameter), parameter.name)
      return calls.flatMap((call) => values.map((value) => [...call, value]))
    },
    [[]],
  )
}

function samples(checker: ts.TypeChecker, type: ts.Type, name: string): unknown[] {
  if (type.isUnion()) return type.types.flatMap((each) => samples(checker, each, name))
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value]
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true']
  if (type.flags & ts.TypeFlags.Undefined) return [undefined]
  if (type.flags & ts.TypeFlags.Number) return NUMBERS
  if (type.flags & ts.TypeFlags.String)
    return [TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? ANY_TEXT]
  const item = checker.isArrayLikeType(type) && type.getNumberIndexType()
  if (item) return [[...samples(checker, item, name), ...samples(checker, item, name)]]
  const fields = checker
    .getPropertiesOfType(type)
    .map((field) => [field.name, samples(checker, checker.getTypeOfSymbol(field), field.name)[0]])
  return [Object.fromEntries(fields)]
}
