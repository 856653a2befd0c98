import ts from 'typescript'

/** One word of the catalogue: a sentence, a list of them, or what makes one of values. */
export interface Word {
  /** Where it is kept, such as `booking.details.submit`. */
  readonly path: string
  readonly symbol: ts.Symbol
}

export interface Catalogue {
  readonly words: readonly Word[]
  /** The words that a property is or holds, by the place where it is written. */
  readonly under: ReadonlyMap<ts.Node, readonly Word[]>
}

/** All that the constant of this name in this file holds, read from its type. */
export function readCatalogue(program: ts.Program, path: string, name: string): Catalogue {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(path)
  const module = file && checker.getSymbolAtLocation(file)
  const symbol = module && checker.tryGetMemberInModuleExports(name, module)
  if (!symbol) throw new Error(`${path} has no ${name}`)

  const words: Word[] = []
  const under = new Map<ts.Node, Word[]>()
  const read = (type: ts.Type, prefix: string, holders: readonly ts.Node[]) => {
    for (const property of checker.getPropertiesOfType(type)) {
      const around = [...holders, ...(property.declarations ?? [])]
      const propertyType = checker.getTypeOfSymbol(property)
      const word = { path: prefix + property.name, symbol: property }
      if (isGroup(checker, propertyType)) read(propertyType, `${word.path}.`, around)
      else {
        words.push(word)
        for (const holder of around) under.set(holder, [...(under.get(holder) ?? []), word])
      }
    }
  }
  read(checker.getTypeOfSymbol(symbol), '', [])
  return { words, under }
}

/** Whether it holds words instead of being one. */
export function isGroup(checker: ts.TypeChecker, type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getCallSignatures().length === 0 &&
    !checker.isArrayLikeType(type)
  )
}
