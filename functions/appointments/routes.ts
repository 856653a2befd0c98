import * as z from 'zod/mini'
import type { Deps } from '#api/deps'
import { type Route, route } from '#api/route'
import { Id } from '#contract/api'
import { BookAppointment, BookedAppointment, ManagedAppointment } from '#contract/appointments'
import { API_PREFIX } from '#vocabulary/api'
import { bookAppointment } from './book-appointment.ts'
import { getCalendar } from './get-calendar.ts'
import { getManagedAppointment } from './get-managed-appointment.ts'
import { holdRoutes } from './hold-routes.ts'

export function appointmentRoutes(deps: Deps): Route[] {
  return [
    ...holdRoutes(deps),
    route(
      {
        operationId: 'bookAppointment',
        method: 'post',
        path: '/appointments',
        tag: 'appointments',
        summary: 'Book a free time as a guest. Of several who want it, one gets it.',
        policy: 'public',
        body: BookAppointment,
        idempotent: true,
        cache: 'no-store',
        success: {
          status: 201,
          description: 'Booked. The manage token is shown this once.',
          schema: BookedAppointment,
          headers: {
            Location: 'Where the holder of the manage token finds the appointment',
          },
        },
        refusals: [
          'doctor.not_found',
          'visit_type.not_found',
          'appointment.not_offered',
          'appointment.slot_taken',
          'idempotency.key_reused',
        ],
      },
      async ({ body, idempotencyKey }) => {
        const { appointment, replayed } = await bookAppointment(deps, body, idempotencyKey)
        return {
          body: appointment,
          headers: {
            Location: `${API_PREFIX}/manage/appointment`,
            ...(replayed ? { 'Idempotent-Replayed': 'true' } : {}),
          },
        }
      },
    ),
    route(
      {
        operationId: 'getManagedAppointment',
        method: 'get',
        path: '/manage/appointment',
        tag: 'appointments',
        summary: 'The appointment that the manage token belongs to.',
        policy: 'manage',
        cache: 'no-store',
        success: { status: 200, description: 'The appointment', schema: ManagedAppointment },
        refusals: ['appointment.not_found'],
      },
      async ({ bearer }) => ({ body: await getManagedAppointment(deps, bearer ?? '') }),
    ),
    route(
      {
        operationId: 'getCalendar',
        method: 'get',
        path: '/appointments/{id}/calendar',
        tag: 'appointments',
        summary: 'The appointment as a calendar file, for the holder of its manage token.',
        policy: 'manage',
        params: z.object({ id: Id }),
        cache: 'no-store',
        success: {
          status: 200,
          description: 'An iCalendar file (RFC 5545)',
          mediaType: 'text/calendar; charset=utf-8',
          headers: { 'Content-Disposition': 'Offers the file as a download' },
        },
        refusals: ['appointment.not_found'],
      },
      async ({ params, bearer }) => ({
        body: await getCalendar(deps, params.id, bearer ?? ''),
        headers: { 'Content-Disposition': 'attachment; filename="appointment.ics"' },
      }),
    ),
  ]
}
