import type { APIRoute } from 'astro'
import type { HoldAnswer } from '../../../../booking/hold-answer.ts'
import { holdTime } from '../../../../booking/hold-time.ts'
import { forgetHold, holdsOf, keepHold } from '../../../../booking/holds-cookie.ts'
import { ownVisitAt } from '../../../../booking/own-visit.ts'
import { visitsOf } from '../../../../booking/visits-cookie.ts'
import { api } from '../../../../lib/api.ts'
import { forwardedFor } from '../../../../lib/forward-headers.ts'
import { readForm } from '../../../../lib/read-form.ts'

/** Keeps a time while somebody types. Only the script of the doctor's page asks for it. */
export const POST: APIRoute = async ({ params, request, cookies, clientAddress }) => {
  const { id: doctorId = '' } = params
  const form = await readForm(request)
  const get = (name: string) => form?.get(name) ?? undefined
  const startsAt = get('at')
  const wish = { doctorId, visitTypeId: get('visit'), startsAt, replaces: get('replaces') }
  const chain = forwardedFor(request, clientAddress)
  const outcome = await holdTime(api, wish, holdsOf(request), chain)
  switch (outcome.kind) {
    case 'held': {
      const now = new Date()
      const { hold, givenBack } = outcome
      const ousted = outcome.ousted.map((one) => `${one.doctorId}.${one.startsAt}`)
      for (const one of givenBack) forgetHold(cookies, request, one)
      keepHold(cookies, request, hold, now)
      const seconds = Math.floor((hold.endsAt - now.getTime()) / 1000)
      return answer({ outcome: 'held', id: hold.id, seconds, ousted })
    }
    case 'taken': {
      const own = startsAt && (await ownVisitAt(api, visitsOf(cookies), doctorId, startsAt))
      return answer({ outcome: own ? 'own' : 'taken' })
    }
    case 'gone':
    case 'unheld':
      return answer({ outcome: outcome.kind })
  }
}

/** Gives a time back, however often. */
export const DELETE: APIRoute = async ({ request, url, cookies }) => {
  const hold = holdsOf(request).find(({ id }) => id === url.searchParams.get('hold'))
  // What cannot be given back now ends by itself in minutes. Until then it is this browser's own.
  const isGiven = hold && (await api.releaseHold(hold.token).catch(() => false)) !== false
  if (isGiven) forgetHold(cookies, request, hold)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

const answer = (body: HoldAnswer) =>
  Response.json(body, { status: body.outcome === 'held' ? 201 : 200 })
