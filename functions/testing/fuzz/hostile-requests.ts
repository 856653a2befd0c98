import fc from 'fast-check'
import {
  hostileBody,
  hostileHeader,
  hostileJson,
  hostileMethod,
  hostileUrlPart,
} from './hostile-values.ts'
import type { Draft } from './valid-requests.ts'

type Spoiler = fc.Arbitrary<(draft: Draft) => Draft>

const aPlace = fc.nat({ max: 1_000 })

/** A right request with one to three things wrong, each as a hostile or broken caller would. */
export function hostileRequest(valid: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> {
  const spoilers = fc.array(fc.oneof(...ways), { minLength: 1, maxLength: 3 })
  return fc
    .tuple(valid, spoilers)
    .map(([draft, found]) => found.reduce((spoilt, spoil) => spoil(spoilt), draft))
}

const otherMethod: Spoiler = hostileMethod.map((method) => (draft) => ({ ...draft, method }))

const otherPath: Spoiler = fc.tuple(aPlace, hostileUrlPart).map(([place, part]) => (draft) => {
  // Not the first two, or all that came out would be "nothing here".
  const index = 3 + (place % Math.max(1, draft.path.length - 2))
  return { ...draft, path: draft.path.with(Math.min(index, draft.path.length - 1), part) }
})

const morePath: Spoiler = fc
  .constantFrom(['', ''], ['..'], ['', '..', 'doctors'], ['%2e%2e'], [''])
  .map((parts) => (draft) => ({ ...draft, path: [...draft.path, ...parts] }))

const moreQuery: Spoiler = fc
  .tuple(hostileUrlPart, hostileUrlPart)
  .map((pair) => (draft) => ({ ...draft, query: [...draft.query, pair] }))

const otherQuery: Spoiler = fc
  .tuple(
    fc.constantFrom('limit', 'q', 'cursor', 'city', 'max_price', 'from', 'to', 'visit_type_id'),
    hostileUrlPart,
  )
  .map((pair) => (draft) => ({ ...draft, query: [...draft.query, pair] }))

const twiceQuery: Spoiler = fc.constant((draft) => ({
  ...draft,
  query: [...draft.query, ...draft.query],
}))

const otherHeader: Spoiler = hostileHeader.map(([name, value]) => (draft) => ({
  ...draft,
  headers: { ...draft.headers, [name]: value },
}))

const otherBody: Spoiler = hostileBody.map(
  (body) => (draft) => (draft.method === 'POST' ? { ...draft, body } : draft),
)

const otherField: Spoiler = fc.tuple(aPlace, hostileJson).map(
  ([place, json]) =>
    (draft) =>
      typeof draft.body === 'string'
        ? { ...draft, body: withField(draft.body, place, json) }
        : draft,
)

const moreFields: Spoiler = fc
  .tuple(
    fc.constantFrom('__proto__', 'constructor', 'status', 'price', 'doctor_id', 'id', 'é', ''),
    hostileJson,
  )
  .map(
    ([name, json]) =>
      (draft) =>
        typeof draft.body === 'string'
          ? { ...draft, body: draft.body.replace(/\}$/, () => `,${JSON.stringify(name)}:${json}}`) }
          : draft,
  )

const halfBody: Spoiler = aPlace.map(
  (place) => (draft) =>
    draft.body ? { ...draft, body: draft.body.slice(0, place % draft.body.length) } : draft,
)

const ways = [
  otherMethod,
  otherPath,
  morePath,
  moreQuery,
  otherQuery,
  twiceQuery,
  otherHeader,
  otherBody,
  otherField,
  otherField,
  moreFields,
  halfBody,
]

/** Puts raw JSON in the place of one of the values, however deep it lies. */
function withField(text: string, place: number, json: string): string {
  const values = [...text.matchAll(/(?<=":|[[,])("(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*)(?=[,\]}])/g)]
  const found = values[place % Math.max(1, values.length)]
  if (!found) return text
  return text.slice(0, found.index) + json + text.slice(found.index + found[0].length)
}
