import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { icoOf } from './brand/ico.ts'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const read = (name: string) => readFileSync(join(import.meta.dirname, '../site/public', name))
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test.for([
  ['og.png', 1200, 630],
  ['apple-touch-icon.png', 180, 180],
  ['icon-192.png', 192, 192],
  ['icon-512.png', 512, 512],
] as const)('%s is a picture of %d by %d', ([name, width, height]) => {
  const png = read(name)

  expect(png.subarray(0, 8)).toEqual(PNG)
  expect(sizeOf(png)).toEqual([width, height])
})

test('the icon file holds one picture of 32 by 32, where its head says', () => {
  const icon = read('favicon.ico')

  const png = icon.subarray(icon.readUInt32LE(18))
  expect(png.subarray(0, 8)).toEqual(PNG)
  expect(png.length).toBe(icon.readUInt32LE(14))
  expect(sizeOf(png)).toEqual([32, 32])
  expect(icoOf(png, 32)).toEqual(icon)
})

test('each icon that the manifest names is there', () => {
  const { icons } = JSON.parse(read('site.webmanifest').toString()) as { icons: { src: string }[] }

  expect(icons.length).toBeGreaterThan(1)
  for (const { src } of icons) expect(read(src).length).toBeGreaterThan(100)
})
