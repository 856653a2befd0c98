import { expect, test } from 'vitest'
import { alikeWords, brokenWords, saidIn, unlikeWords } from './translation.ts'

const calls = () => [[1], [2]]
const english = saidIn({
  title: 'Title',
  next: ['First', 'Second'],
  errors: { count: (count: number) => (count === 1 ? 'one error' : `${count} errors`) },
})
const german = saidIn({
  title: 'Titel',
  next: ['Erstens', 'Zweitens'],
  errors: { count: (count: number) => (count === 1 ? 'ein Fehler' : `${count} Fehler`) },
})

test('a whole translation has nothing wrong with it', () => {
  expect(brokenWords(german, calls)).toEqual([])
  expect(unlikeWords(english, german)).toEqual([])
  expect(alikeWords(english, german, calls)).toEqual([])
})

test('a word that is missing, one too many and one of other values are told', () => {
  const other = saidIn({ next: ['Erstens'], errors: { count: () => 'Fehler' }, more: 'Mehr' })

  expect(unlikeWords(english, other)).toEqual(['title', 'next.1', 'errors.count', 'more'])
})

test('what was left in English is told, be it one form of the plural', () => {
  const left = saidIn({
    title: 'Titel',
    next: ['Erstens', 'Second'],
    errors: { count: (count: number) => (count === 1 ? 'one error' : `${count} Fehler`) },
  })

  expect(alikeWords(english, left, calls)).toEqual(['next.1', 'errors.count'])
})

test('a sentence with a hole in it is told', () => {
  const broken = saidIn({
    hole: (count: number) => `${[][count]} Fehler`,
    sum: (count: number) => `${count * Number('x')} Fehler`,
    thing: () => `Fehler ${String(Object.create({}))}`,
    blank: 'Fehler ',
    number: (count: number) => count,
    nothing: () => undefined,
  })

  const told = brokenWords(broken, calls).map((text) => text.split(' ')[0])
  expect(new Set(told)).toEqual(new Set(['hole', 'sum', 'thing', 'blank', 'number']))
})
