import { sql } from 'kysely'
import { Problem } from '#api/problem'
import type { HoldSlot } from '#contract/appointments'
import type { Db } from '#db/schema'
import type { VisitMode } from '#vocabulary/availability'
import { unknownVisitType } from '../availability/unknown-visit-type.ts'

/** A start on the doctor's grid, with what follows from the visit type. Whether it is free is not asked. */
export interface Offer {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly busyUntil: Date
  readonly timeZone: string
  readonly mode: VisitMode
  readonly price: number
}

interface OfferRow {
  readonly visit_type_id: string | null
  readonly ends_at: Date | null
  readonly busy_until: Date | null
  readonly earliest: Date
  readonly latest: Date
  readonly time_zone: string
  readonly mode: VisitMode
  readonly price: number
}

type Wanted = Pick<HoldSlot, 'doctor_id' | 'visit_type_id' | 'starts_at'>

/**
 * The end that the server computes for a start that the doctor offers, or the one that is `kept`
 * already, whether it is still offered or not. Throws
 * `doctor.not_found`, `visit_type.not_found`, or `appointment.not_offered` saying why.
 */
export async function requireOffer(
  db: Db,
  wanted: Wanted,
  now: Date,
  kept?: Pick<Offer, 'endsAt' | 'busyUntil'>,
): Promise<Offer> {
  const startsAt = new Date(wanted.starts_at)
  const { rows } = await offerQuery(wanted, startsAt, now).execute(db)
  const row = rows[0]
  if (!row) throw new Problem('doctor.not_found')
  if (!row.visit_type_id) throw unknownVisitType()
  const endsAt = kept?.endsAt ?? row.ends_at
  const busyUntil = kept?.busyUntil ?? row.busy_until
  if (!endsAt || !busyUntil) throw notOffered(row, startsAt, now)
  return {
    startsAt,
    endsAt,
    busyUntil,
    timeZone: row.time_zone,
    mode: row.mode,
    price: row.price,
  }
}

export function offerQuery({ doctor_id, visit_type_id }: Wanted, startsAt: Date, now: Date) {
  return sql<OfferRow>`
    select v.id as visit_type_id, v.mode, v.price, d.time_zone, o.ends_at, o.busy_until,
      ${now}::timestamptz + make_interval(mins => d.min_notice_minutes) as earliest,
      start_of_day((${now}::timestamptz at time zone d.time_zone)::date + d.horizon_days + 1,
        d.time_zone) as latest
    from doctors d
    left join visit_types v on v.doctor_id = d.id and v.id = ${visit_type_id} and v.active
    left join lateral offered_starts(d.id, v.id, ${startsAt},
      ${startsAt}::timestamptz + interval '1 microsecond', ${now}) as o on true
    where d.id = ${doctor_id} and d.active`
}

function notOffered({ earliest, latest }: OfferRow, startsAt: Date, now: Date): Problem {
  const [code, message] =
    startsAt <= now
      ? ['past', 'must be in the future']
      : startsAt < earliest
        ? ['too_soon', 'is too soon for this doctor']
        : startsAt >= latest
          ? ['too_far', 'is further ahead than this doctor can be booked']
          : ['off_grid', 'is not one of the times that this doctor offers']
  return new Problem('appointment.not_offered', { errors: [{ field: 'starts_at', code, message }] })
}
