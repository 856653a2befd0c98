import type { APIRoute } from 'astro'
import { isUnavailable } from '#client'
import { tokenOf } from '../../../../booking/visits-cookie.ts'
import { api } from '../../../../lib/api.ts'

/** The visit as a calendar file. Whoever may not see the visit is led to the page that explains. */
export const GET: APIRoute = async ({ params: { id = '' }, cookies, locals, redirect }) => {
  const { words, paths } = locals
  const token = tokenOf(cookies, id)
  if (!token) return redirect(paths.booked(id), 303)
  try {
    return new Response(await api.getCalendar(id, token), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${words.booking.booked.calendarFile}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (!isUnavailable(error)) return redirect(paths.booked(id), 303)
    return new Response(words.errors.unavailable.title, {
      status: 503,
      headers: { 'retry-after': '5' },
    })
  }
}
