import type {
  ExceptionRecord,
  ExceptionRule,
} from '@sixfold/shared/domain/accountability/exceptions/names.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

export type AcknowledgementRow = {
  id: string
  rule: ExceptionRule
  record: { kind: ExceptionRecord; id: string }
  degree: number
  note: string
  /** Whoever reads the published record saw the same exception then, and reads this too. */
  shared: boolean
  day: string
  at: string
  by: { id: string; name: string }
}

const acknowledgementSql = `
  select a.id, a.rule, json_build_object('kind', a.record_kind, 'id', a.record_id) as record, a.degree, a.note, a.shared, a.day,
         a.recorded_at as at, json_build_object('id', p.id, 'name', p.name) as by
    from exception_acknowledgements a join people p on p.trust_id = a.trust_id and p.id = a.by_person_id
   where a.trust_id = $1`
const newestFirst = 'order by a.recorded_at desc, a.id desc'

/** All that were recorded by the end of a day, the newest first. */
export const acknowledgementsBy = (ctx: Ctx, asAt: string) =>
  ctx.rows<AcknowledgementRow>(`${acknowledgementSql} and a.recorded_at < $2 ${newestFirst}`, [
    ctx.actor.trustId,
    endOfLondonDay(asAt),
  ])

/** Those of one record, by whichever rule, the newest first. None: []. */
export const acknowledgementsOf = (ctx: Ctx, record: AcknowledgementRow['record']) =>
  ctx.rows<AcknowledgementRow>(
    `${acknowledgementSql} and a.record_kind = $2 and a.record_id = $3 ${newestFirst}`,
    [ctx.actor.trustId, record.kind, record.id],
  )

/**
 * The schools that a record belongs to, as it belongs to them whatever a rule says of it; none of a giver that isn't a school. Null: the
 * trust has no such record.
 */
export async function schoolsOfRecord(
  ctx: Ctx,
  { kind, id }: AcknowledgementRow['record'],
): Promise<string[] | null> {
  const from: Record<ExceptionRecord, string> = {
    school: 'select id as school from schools where trust_id = $1 and id = $2',
    plan: 'select c.school_id as school from plans p join cycles c on c.trust_id = p.trust_id and c.id = p.cycle_id where p.trust_id = $1 and p.id = $2',
    priority: 'select school_id as school from priorities where trust_id = $1 and id = $2',
    review: 'select school_id as school from reviews where trust_id = $1 and id = $2',
    categorisation: 'select school_id as school from categorisations where trust_id = $1 and id = $2',
    pairing: 'select receiver_school_id as school from pairings where trust_id = $1 and id = $2',
    partner: 'select null as school from partners where trust_id = $1 and id = $2',
    team: 'select null as school where $1 = $2::uuid',
  }
  const rows = await ctx.rows<{ school: string | null }>(from[kind], [ctx.actor.trustId, id])
  return rows.length === 0 ? null : rows.flatMap(({ school }) => school ?? [])
}

/** Until the act is over nobody else acknowledges the same. */
export const lockException = (ctx: Ctx, { rule, record }: Pick<AcknowledgementRow, 'rule' | 'record'>) =>
  ctx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    [ctx.actor.trustId, rule, record.kind, record.id].join(' '),
  ])

export async function insertAcknowledgement(
  ctx: Ctx,
  it: Pick<AcknowledgementRow, 'id' | 'rule' | 'record' | 'degree' | 'note' | 'shared'>,
): Promise<void> {
  await ctx.rows(
    `insert into exception_acknowledgements
       (trust_id, id, rule, record_kind, record_id, degree, note, shared, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ctx.actor.trustId,
      it.id,
      it.rule,
      it.record.kind,
      it.record.id,
      it.degree,
      it.note,
      it.shared,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
