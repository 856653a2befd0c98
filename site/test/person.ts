import type { BrowserContext, Page } from 'playwright-core'
import { anEmail } from '#testing/on-platform'

export interface Person {
  readonly first_name: string
  readonly last_name: string
  readonly email: string
  readonly phone: string
  readonly reason: string
}

/** A guest with an address of their own, so that no other test's mail is theirs. */
export const aPerson = (): Person => ({
  first_name: 'Zoë',
  last_name: 'O’Neill-Ćosić',
  email: anEmail(),
  phone: '+1 208 555 0123',
  reason: 'A rash <b>& a question</b>,\nsince Monday',
})

/** The labels of the details form, by the names of its fields. */
export const labels: Readonly<Record<keyof Person, RegExp>> = {
  first_name: /^First name/,
  last_name: /^Last name/,
  email: /^E-mail/,
  phone: /^Phone/,
  reason: /^Reason for the visit/,
}

export const fields = Object.keys(labels) as (keyof Person)[]

export const field = (page: Page, name: keyof Person) => page.getByLabel(labels[name])

export async function fillDetails(page: Page, person: Partial<Person>): Promise<void> {
  for (const name of fields) await field(page, name).fill(person[name] ?? '')
}

/** What stands in the details form. */
export async function typedDetails(page: Page): Promise<Person> {
  const pairs = fields.map(async (name) => [name, await field(page, name).inputValue()])
  return Object.fromEntries(await Promise.all(pairs)) as Person
}

/** The button that books, whatever time it says. */
export const bookButton = (page: Page) => page.getByRole('button', { name: /^Book / })

/** Lets a browser ask for pages in these languages, as its owner has set it. */
export async function prefersLanguages(context: BrowserContext, wanted: string): Promise<void> {
  await context.route('**/*', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'accept-language': wanted } }),
  )
}
