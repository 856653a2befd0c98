import type { Page } from 'playwright-core'

/** A field of the search that suggests what fits. */
export const field = (page: Page, name: 'q' | 'city' = 'q') => page.locator(`input[name=${name}]`)
export const list = (page: Page) => page.getByRole('listbox')
export const option = (page: Page, wish = {}) => list(page).getByRole('option', wish)
/** What the list says, line by line. */
export const options = (page: Page) => option(page).allInnerTexts()
/** The line that the arrows have come to. */
export const active = (page: Page) => option(page, { selected: true })

/** Types into a field and waits for the list. */
export async function type(page: Page, text: string, name: 'q' | 'city' = 'q') {
  await field(page, name).pressSequentially(text, { delay: 5 })
  await list(page).waitFor()
}
