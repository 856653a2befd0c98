import type {
  DoctorsQuery,
  DoctorWithNextSlots,
  DoctorWithVisitTypes,
  Understood,
} from '#contract/doctors'
import type { Offer, SitemapDoctor, SitemapPart } from '#contract/sitemap'
import type { Suggestion, SuggestionsQuery } from '#contract/suggestions'
import { at } from './at.ts'
import { nextCursor } from './next-cursor.ts'
import { json, type Request } from './request.ts'
import { readUnderstood } from './understood.ts'

/** One page of a search; `next` is the cursor of the page that follows. */
export interface DoctorsPage {
  readonly doctors: DoctorWithNextSlots[]
  readonly next?: string
  /** What the API took the text to mean, if there was one. */
  readonly understood?: Understood
}

/** The part of the API that finds doctors. */
export function findingDoctors(request: Request) {
  return {
    searchDoctors: (query: DoctorsQuery = {}): Promise<DoctorsPage> =>
      request(at('doctors'), { query }, async (response) => {
        const next = nextCursor(response.headers.get('link'))
        const understood = readUnderstood(response.headers.get('search-understood'))
        return {
          doctors: (await response.json()) as DoctorWithNextSlots[],
          ...(next === undefined ? {} : { next }),
          ...(understood ? { understood } : {}),
        }
      }),

    getDoctor: (id: string) => request(at('doctors', id), {}, json<DoctorWithVisitTypes>()),

    /** What somebody may be about to type, best first. */
    suggest: ({ kinds, ...query }: SuggestionsQuery) =>
      request(
        at('suggestions'),
        { query: { ...query, kinds: kinds?.join(',') } },
        json<Suggestion[]>(),
      ),

    /** In which specialties and cities there are doctors, by the names of the wire. */
    listOffers: () => request(at('doctors', 'offers'), {}, json<Offer[]>()),

    listSitemapParts: () => request(at('sitemap', 'parts'), {}, json<SitemapPart[]>()),

    listSitemapDoctors: (first: string) =>
      request(at('sitemap', 'parts', first), {}, json<SitemapDoctor[]>()),
  }
}
