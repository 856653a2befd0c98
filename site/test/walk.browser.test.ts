import { expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'

test('the first visit shows doctors with free times', async () => {
  const browser = await openBrowser()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  await page.goto(inject('siteUrl'))
  await page.screenshot({ path: '/tmp/home.png', fullPage: true })

  expect(await page.locator('h1').count()).toBe(1)
  await browser.close()
})
