import type { Deps } from '#api/deps'
import { type Route, route } from '#api/route'
import { HeldSlot, Hold, HoldSlot } from '#contract/appointments'
import { API_PREFIX } from '#vocabulary/api'
import { HOLD_MINUTES } from '#vocabulary/appointments'
import { getHold } from './get-hold.ts'
import { holdSlot } from './hold-slot.ts'
import { releaseHold } from './release-hold.ts'

/** A time is held while somebody types. */
export function holdRoutes(deps: Deps): Route[] {
  return [
    route(
      {
        operationId: 'holdSlot',
        method: 'post',
        path: '/appointments/holds',
        tag: 'appointments',
        summary: `Hold a free time for ${HOLD_MINUTES} minutes, while the patient types.`,
        policy: 'public',
        body: HoldSlot,
        idempotent: true,
        cache: 'no-store',
        success: {
          status: 201,
          description: 'Held. The hold token is shown this once; send it along with the booking.',
          schema: HeldSlot,
          headers: { Location: 'Where the holder of the hold token finds the hold' },
        },
        refusals: [
          'doctor.not_found',
          'visit_type.not_found',
          'appointment.not_offered',
          'appointment.slot_taken',
          'appointment.too_many_holds',
          'idempotency.key_reused',
        ],
      },
      async ({ body, idempotencyKey, clientAddress }) => {
        const holder = { idempotencyKey, clientAddress: clientAddress() }
        const { hold, replayed } = await holdSlot(deps, body, holder)
        return {
          body: hold,
          headers: {
            Location: `${API_PREFIX}/appointments/holds`,
            ...(replayed ? { 'Idempotent-Replayed': 'true' } : {}),
          },
        }
      },
    ),
    route(
      {
        operationId: 'getHold',
        method: 'get',
        path: '/appointments/holds',
        tag: 'appointments',
        summary: 'The time that the hold token holds.',
        policy: 'hold',
        cache: 'no-store',
        success: { status: 200, description: 'The hold, which lives', schema: Hold },
        refusals: ['hold.not_found'],
      },
      async ({ bearer }) => ({ body: await getHold(deps, bearer ?? '') }),
    ),
    route(
      {
        operationId: 'releaseHold',
        method: 'delete',
        path: '/appointments/holds',
        tag: 'appointments',
        summary: 'Give the held time back.',
        policy: 'hold',
        cache: 'no-store',
        success: { status: 204, description: 'Not held, or no longer' },
        refusals: [],
      },
      async ({ bearer }) => {
        await releaseHold(deps, bearer ?? '')
        return {}
      },
    ),
  ]
}
