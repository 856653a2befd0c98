import { expect, test } from 'vitest'
import { SITEMAP_PART_SIZE } from '#vocabulary/sitemap'
import { sitemapIndex, sitemapPart } from './sitemap.ts'

const ORIGIN = 'https://doktolib-with-a-rather-long-name.example.org'
const MOST_ADDRESSES = 50_000
const MOST_BYTES = 50 * 1024 * 1024

test('the largest part of doctors keeps to what a part may have', () => {
  const paths = Array.from({ length: SITEMAP_PART_SIZE }, () => `/doctor/${crypto.randomUUID()}`)

  const text = [...sitemapPart(ORIGIN, paths)].join('')

  expect(text.match(/<loc>/g)?.length).toBe(SITEMAP_PART_SIZE * 4)
  expect(SITEMAP_PART_SIZE * 4).toBeLessThan(MOST_ADDRESSES)
  expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES)
})

test('a part comes in pieces', () => {
  const paths = Array.from({ length: 1_000 }, (_, index) => `/doctor/${index}`)

  const pieces = [...sitemapPart(ORIGIN, paths)]

  expect(pieces.length).toBeGreaterThan(10)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(500_000)
})

test('each page is there in each language, with the others beside it', () => {
  const text = [...sitemapPart(ORIGIN, ['/about'])].join('')

  expect(text.match(/<loc>[^<]*<\/loc>/g)).toEqual(
    ['', '/fr', '/es', '/de'].map((prefix) => `<loc>${ORIGIN}${prefix}/about</loc>`),
  )
  expect(text.match(/hreflang="x-default"/g)).toHaveLength(4)
})

test('nothing in an address is taken for XML', () => {
  expect(sitemapIndex(ORIGIN, [`/a&b<c>"d'`])).toContain('/a&amp;b&lt;c&gt;&quot;d&apos;</loc>')
})
