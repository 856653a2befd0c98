import ts from 'typescript'
import { expect, test } from 'vitest'
import { programOfFiles } from './program.ts'
import { sampleCalls } from './samples.ts'

function callsOf(declaration: string): unknown[][] {
  const program = programOfFiles({ '/fixture/a.ts': declaration })
  const checker = program.getTypeChecker()
  const statement = program.getSourceFile('/fixture/a.ts')?.statements[0]
  return statement && ts.isFunctionDeclaration(statement)
    ? sampleCalls(checker, checker.getTypeAtLocation(statement))
    : []
}

test('a function is called with all that its parameters may be', () => {
  const calls = callsOf('function f(count: number, isAll: boolean) {}')

  expect(calls).toHaveLength(8)
  expect(calls).toContainEqual([1, true])
  expect(calls).toContainEqual([1000, false])
})

test('texts are days, zones, instants and languages as their names say', () => {
  const calls = callsOf(
    `function f(day: string, timeZone: string, at: string, codes: readonly string[],
       who: { name: string; mode: 'a' | 'b' }, city: string | undefined) {}`,
  )

  const known = ['2026-11-24', 'America/Boise', '2026-11-24T16:30:00Z', ['de', 'de']]
  const who = { name: '2026-11-24', mode: 'a' }
  expect(calls).toHaveLength(2)
  expect(calls).toContainEqual([...known, who, undefined])
  expect(calls).toContainEqual([...known, who, '2026-11-24'])
})
