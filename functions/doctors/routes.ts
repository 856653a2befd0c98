import * as z from 'zod/mini'
import type { Deps } from '#api/deps'
import { nextPageLink } from '#api/pages'
import { type Route, route } from '#api/route'
import { Id, Slot } from '#contract/api'
import { SlotsQuery } from '#contract/availability'
import {
  DoctorsQuery,
  DoctorWithNextSlots,
  DoctorWithVisitTypes,
  NewDoctor,
} from '#contract/doctors'
import { listSlots } from '../availability/list-slots.ts'
import { addDoctor } from './add-doctor.ts'
import { getDoctor } from './get-doctor.ts'
import { searchDoctors } from './search-doctors.ts'
import { understoodHeader } from './understood.ts'

/** Browsers ask again each time (304 is cheap); a shared cache may answer for a while. */
const SLOW = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300'
/** Free times go fast, but five seconds spare the database a rush; the booking itself decides. */
const QUICK = 'public, max-age=0, s-maxage=5'

const DoctorPath = z.object({ id: Id })

export function doctorRoutes(deps: Deps): Route[] {
  return [
    route(
      {
        operationId: 'searchDoctors',
        method: 'get',
        path: '/doctors',
        tag: 'doctors',
        summary: 'Find doctors, each with the next three free times.',
        policy: 'public',
        query: DoctorsQuery,
        cache: QUICK,
        success: {
          status: 200,
          description: 'A page of doctors',
          schema: z.array(DoctorWithNextSlots),
          headers: {
            Link: 'The next page, `rel="next"`, if there is one',
            'Search-Understood':
              'What `q` was taken to mean, as a query string: `specialty` and `city` (slugs, repeated: any of them), `language`, `name` (a word taken as a name), `corrected=1` if a typing mistake was forgiven',
          },
        },
        refusals: [],
      },
      async ({ query, url }) => {
        const { doctors, next, understood } = await searchDoctors(deps, query)
        const headers = { ...nextPageLink(url, next), ...understoodHeader(understood) }
        return { body: doctors, headers }
      },
    ),
    route(
      {
        operationId: 'getDoctor',
        method: 'get',
        path: '/doctors/{id}',
        tag: 'doctors',
        summary: 'One doctor, and what one can come for.',
        policy: 'public',
        params: DoctorPath,
        query: z.strictObject({}),
        cache: SLOW,
        success: { status: 200, description: 'The doctor', schema: DoctorWithVisitTypes },
        refusals: ['doctor.not_found'],
      },
      async ({ params }) => ({ body: await getDoctor(deps, params.id) }),
    ),
    route(
      {
        operationId: 'listSlots',
        method: 'get',
        path: '/doctors/{id}/slots',
        tag: 'doctors',
        summary:
          'The free times of a doctor for one kind of visit; from today for a week if not said.',
        policy: 'public',
        params: DoctorPath,
        query: SlotsQuery,
        cache: QUICK,
        success: { status: 200, description: 'The free times in order', schema: z.array(Slot) },
        refusals: ['doctor.not_found', 'visit_type.not_found'],
      },
      async ({ params, query }) => ({ body: await listSlots(deps, params.id, query) }),
    ),
    route(
      {
        operationId: 'addDoctor',
        method: 'post',
        path: '/doctors',
        tag: 'doctors',
        summary: 'Add a doctor with visit types and weekly hours.',
        policy: { service: 'doctors' },
        body: NewDoctor,
        idempotent: true,
        cache: 'no-store',
        success: {
          status: 201,
          description: 'Added, and bookable at once',
          schema: DoctorWithVisitTypes,
          headers: { Location: 'The doctor’s address' },
        },
        refusals: ['idempotency.key_reused'],
      },
      async ({ body, idempotencyKey }) => addDoctor(deps, body, idempotencyKey),
    ),
  ]
}
