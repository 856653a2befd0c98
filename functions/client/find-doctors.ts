import type {
  DoctorsQuery,
  DoctorWithNextSlots,
  DoctorWithVisitTypes,
  Understood,
} from '#contract/doctors'
import { at } from './at.ts'
import { nextCursor } from './next-cursor.ts'
import type { Request } from './request.ts'
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
  }
}

const json =
  <T>() =>
  async (response: Response) =>
    (await response.json()) as T
