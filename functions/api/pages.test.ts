import { expect, test } from 'vitest'
import { nextPageLink } from './pages.ts'

test('the next page is the same question with another cursor', () => {
  const url = new URL('http://evil.example/api/v1/doctors?city=El+Paso&cursor=one&q=%3E%3B%22')

  expect(nextPageLink(url, 'two=')).toEqual({
    Link: '</api/v1/doctors?city=El+Paso&cursor=two%3D&q=%3E%3B%22>; rel="next"',
  })
})

test('the last page has no next', () => {
  expect(nextPageLink(new URL('http://any/api/v1/doctors'), undefined)).toEqual({})
})
