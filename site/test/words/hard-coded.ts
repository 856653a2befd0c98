import ts from 'typescript'
import { hasLetters, looksLikeSentence } from './sentence.ts'

/** Attributes and props that people read or hear, whatever is in them. */
const READ = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'summary',
  'text',
  'hint',
  'legend',
  'description',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'abbr',
])
/** Attributes in which words in a row are names of something. */
const NAMES = new Set([
  'class',
  'class:list',
  'style',
  'rel',
  'autocomplete',
  'sizes',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
])
/** The `content` that is for people, by the `name` or `property` of its `<meta>`. */
const READ_META = /description|title|site_name|image:alt|author|keywords/

/** The texts of a file that people would read and that are in no catalogue. */
export function hardCoded(program: ts.Program, file: ts.SourceFile): string[] {
  const checker = program.getTypeChecker()
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isUnread(checker, node)) return
    const text = textOf(node)
    if (text !== undefined && mustBeWords(node, text)) found.push(text.trim())
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Names of modules and types, what is only compared, and what is thrown for the log. */
function isUnread(checker: ts.TypeChecker, node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true
  if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
    return true
  if (ts.isJsxAttribute(node)) {
    const name = node.name.getText()
    return NAMES.has(name) || (name === 'content' && !isReadAttribute(node))
  }
  if (ts.isNewExpression(node)) return isError(checker, checker.getTypeAtLocation(node))
  return ts.isCallExpression(node) && /^(console|log|logger)\b/.test(node.expression.getText())
}

function isError(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.symbol?.name === 'Error') return true
  return (
    type.isClassOrInterface() && checker.getBaseTypes(type).some((base) => isError(checker, base))
  )
}

/** What a literal says, with a mark for each value that a template is filled with. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `□${literal.text}`).join('')
}

function mustBeWords(node: ts.Node, text: string): boolean {
  if (ts.isJsxText(node)) return hasLetters(text)
  if (isName(node)) return false
  return isRead(node) ? hasLetters(text) : looksLikeSentence(text)
}

/** A key, an index, a side of a comparison. */
function isName(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) return parent.name === node
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node
  return ts.isCaseClause(parent) || (ts.isBinaryExpression(parent) && isComparison(parent))
}

const isComparison = ({ operatorToken: { kind } }: ts.BinaryExpression) =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
  kind === ts.SyntaxKind.ExclamationEqualsEqualsToken

/** Whether the value of this expression ends up straight where people read it. */
function isRead(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return isReadAttribute(parent)
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent) || isRead(parent)
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isRead(parent)
  if (ts.isBinaryExpression(parent)) return !isComparison(parent) && isRead(parent)
  return ts.isParenthesizedExpression(parent) && isRead(parent)
}

function isReadAttribute(attribute: ts.JsxAttribute): boolean {
  const name = attribute.name.getText()
  if (READ.has(name)) return true
  const { tagName, attributes } = attribute.parent.parent
  const said = (other: string) => {
    const found = attributes.properties.find((each) => each.name?.getText() === other)
    return found && ts.isJsxAttribute(found) ? (found.initializer?.getText() ?? '') : ''
  }
  if (name === 'content') return READ_META.test(said('name') + said('property'))
  return (
    name === 'value' && tagName.getText() === 'input' && /submit|reset|button/.test(said('type'))
  )
}
