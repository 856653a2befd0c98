import ts from 'typescript'
import { type Catalogue, isGroup, type Word } from './catalogue.ts'

/**
 * The paths of the words that nothing in these files uses, straight or through another word that is
 * used. What is looked at is not the name but what TypeScript takes it for: `say.title` is a word
 * wherever `say` comes from, and no other property called `title` is.
 */
export function unusedWords(
  program: ts.Program,
  catalogue: Catalogue,
  files: readonly ts.SourceFile[],
): string[] {
  const checker = program.getTypeChecker()
  const used = new Set<Word>()
  const usedBy = new Map<Word, Word[]>()
  const use = (at: ts.Node, words: readonly Word[]) => {
    const users = wordsAround(at, catalogue)
    if (users.length === 0) for (const word of words) used.add(word)
    for (const user of users) usedBy.set(user, [...(usedBy.get(user) ?? []), ...words])
  }

  for (const file of files)
    walk(file, (node) => {
      for (const symbol of symbolsNamedBy(checker, node))
        for (const words of held(catalogue, symbol)) {
          const isWord = words.length === 1 && words[0] && isSame(words[0].symbol, symbol)
          if (isWord) use(node, words)
          else use(node, takenWhole(checker, catalogue, node, words))
        }
    })

  for (const word of used) for (const next of usedBy.get(word) ?? []) used.add(next)
  return catalogue.words.filter((word) => !used.has(word)).map(({ path }) => path)
}

/** The properties that `a.b`, `a['b']`, `a[b]` and `{ b } = a` name. */
function symbolsNamedBy(checker: ts.TypeChecker, node: ts.Node): ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return some(checker.getSymbolAtLocation(node.name))
  if (ts.isElementAccessExpression(node)) {
    const type = checker.getTypeAtLocation(node.expression)
    const key = checker.getTypeAtLocation(node.argumentExpression)
    const keys = key.isUnion() ? key.types : [key]
    if (!keys.every((each) => each.isStringLiteral())) return checker.getPropertiesOfType(type)
    return keys.flatMap(({ value }) => some(checker.getPropertyOfType(type, value)))
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const type = checker.getTypeAtLocation(node.parent)
    if (node.dotDotDotToken)
      return checker.getPropertiesOfType(checker.getTypeAtLocation(node.name))
    const name = node.propertyName ?? node.name
    return ts.isIdentifier(name) ? some(checker.getPropertyOfType(type, name.text)) : []
  }
  return []
}

/** What of a group is used by what is done with it, beyond what is read from it by name. */
function takenWhole(
  checker: ts.TypeChecker,
  catalogue: Catalogue,
  node: ts.Node,
  words: readonly Word[],
): readonly Word[] {
  if (ts.isBindingElement(node)) return node.dotDotDotToken ? words : []
  const whole = outermost(node as ts.Expression)
  const { parent } = whole
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return []
  if (ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent)) return words
  if (ts.isJsxSpreadAttribute(parent) || ts.isForInStatement(parent)) return words
  // What a pattern on the left takes out is found there.
  if (ts.isVariableDeclaration(parent) && !parent.type) return []
  const expected = checker.getContextualType(whole)
  // Nobody expects a shape, so the value keeps the one that it has and is followed where it goes.
  return expected ? words.filter((word) => !keeps(checker, catalogue, expected, word)) : []
}

/** Whether somebody who sees no more of a group than this type still sees the word as that word. */
function keeps(checker: ts.TypeChecker, catalogue: Catalogue, type: ts.Type, word: Word): boolean {
  return checker.getPropertiesOfType(type).some((property) => {
    if (isSame(property, word.symbol)) return true
    const inner = checker.getTypeOfSymbol(property)
    const holds = held(catalogue, property).some((words) => words.includes(word))
    return holds && isGroup(checker, inner) && keeps(checker, catalogue, inner, word)
  })
}

/** The expression together with what merely hands it on: `(a)`, `a!`, `b ? a : c`, `a ?? b`. */
function outermost(node: ts.Expression): ts.Expression {
  const { parent } = node
  const isHandedOn =
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) &&
      [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(
        parent.operatorToken.kind,
      ))
  return isHandedOn ? outermost(parent) : node
}

/** The words in whose text this is written. */
function wordsAround(node: ts.Node, catalogue: Catalogue): readonly Word[] {
  const around = ts.findAncestor(node, (ancestor) => catalogue.under.has(ancestor))
  const words = (around && catalogue.under.get(around)) ?? []
  return words.length === 1 ? words : []
}

function held({ under }: Catalogue, symbol: ts.Symbol): (readonly Word[])[] {
  return (symbol.declarations ?? []).flatMap((declaration) => some(under.get(declaration)))
}

/** Unions and spreads make symbols anew; where they are written stays. */
function isSame(one: ts.Symbol, other: ts.Symbol): boolean {
  return (one.declarations ?? []).some((each) => other.declarations?.includes(each))
}

const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

function walk(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => walk(child, look))
}
