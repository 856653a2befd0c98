// Runs in the browser: suggests specialties, doctors and cities for the fields of the search.
import type { Suggestion } from '#contract/suggestions'
import { combobox, type Group, type Option } from './combobox.ts'
import type { SuggestWords } from './suggest-words.ts'

const form = document.querySelector<HTMLFormElement>('form[data-suggest]')
if (form) suggestIn(form)

function suggestIn(bar: HTMLFormElement): void {
  const words = JSON.parse(bar.dataset['suggest'] ?? '') as SuggestWords
  const field = (name: string) => bar.elements.namedItem(name) as HTMLInputElement
  const [q, city] = [field('q'), field('city')]
  const news = document.createElement('p')
  news.setAttribute('role', 'status')
  news.className = 'sr-only'
  bar.append(news)

  const optionFor = (one: Suggestion): Option => {
    if (one.kind === 'doctor') {
      const text = words.name.replace('{first}', one.first_name).replace('{last}', one.last_name)
      const choose = () => location.assign(words.doctor + one.id)
      return { text, detail: `${one.specialty}, ${one.city}`, choose }
    }
    if (one.kind === 'specialty') return { text: one.name, choose: () => search(one.name) }
    return {
      text: `${one.name}, ${one.state}`,
      choose: () => search(document.activeElement === q ? '' : q.value, one.name),
    }
  }

  const search = (wanted: string, place = city.value) => {
    q.value = wanted
    city.value = place
    // At the start somebody may still want to say something about the day.
    if (document.activeElement === q || bar.dataset['live']) bar.requestSubmit()
  }

  const load = (kinds: string) => async (text: string, signal: AbortSignal) => {
    const asked = new URLSearchParams({ q: text, kinds })
    const answer = await fetch(`${words.url}&${asked.toString()}`, { signal })
    if (!answer.ok) throw new Error('no suggestions')
    return grouped((await answer.json()) as Suggestion[])
  }

  const grouped = (all: readonly Suggestion[]): Group[] =>
    [...new Set(all.map(({ kind }) => kind))].map((kind) => ({
      label: words.groups[kind],
      options: all.filter((one) => one.kind === kind).map(optionFor),
    }))

  const announce = (count: number) => (news.textContent = words.counts[count] ?? '')
  combobox(q, { label: words.label, load: load('specialty,doctor,city'), announce })
  combobox(city, { label: words.label, load: load('city'), announce })
}
