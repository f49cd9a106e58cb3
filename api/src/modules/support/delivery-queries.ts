import type { ImpactRating } from '@sixfold/shared/domain/progress/words.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

type Named = { id: string; name: string }
export type SupportWording = {
  day: string
  halfDays: number
  who: string
  whatHappened: string
  nextSteps: string | null
  by: Named
  recordedAt: string
}
/** A visit of a pairing as its newest wording says. */
export type SupportVisitRow = SupportWording & {
  id: string
  evidenceId: string | null
  withdrawnReason: string | null
  earlier: SupportWording[]
  version: number
}

const wordingSql = (v: string) => `json_build_object(
  'day', ${v}.day, 'halfDays', ${v}.half_days, 'who', ${v}.who, 'whatHappened', ${v}.what_happened,
  'nextSteps', ${v}.next_steps, 'by', (select json_build_object('id', p.id, 'name', p.name) from people p
                                        where p.trust_id = ${v}.trust_id and p.id = ${v}.by_person_id),
  'recordedAt', to_char(${v}.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

/** $1 trust, $2 pairing: its visits, each as its newest wording says. */
const visitSql = `
  select v.visit_id as id, v.sequence as version, v.withdrawn_reason as "withdrawnReason",
         v.evidence_id as "evidenceId", ${wordingSql('v')} as wording,
         (select coalesce(json_agg(${wordingSql('e')} order by e.sequence desc), '[]') from pairing_visits e
           where e.trust_id = v.trust_id and e.visit_id = v.visit_id and e.sequence < v.sequence) as earlier
    from pairing_visits v
   where v.trust_id = $1 and v.pairing_id = $2
     and not exists (select 1 from pairing_visits n
                      where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)`

type Read = Omit<SupportVisitRow, keyof SupportWording> & { wording: SupportWording }
const asVisit = ({ wording, ...row }: Read): SupportVisitRow => ({ ...wording, ...row })

/** The latest day first; one more than `limit` says whether there is a next page. No visits: []. */
export async function listSupportVisits(
  ctx: Ctx,
  pairingId: string,
  after: readonly [day: string, id: string] | null,
  limit: number,
): Promise<SupportVisitRow[]> {
  const rows = await ctx.rows<Read>(
    `${visitSql} and ($3::date is null or (v.day, v.visit_id) < ($3, $4::uuid)) order by v.day desc, v.visit_id desc limit $5`,
    [ctx.actor.trustId, pairingId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  return rows.map(asVisit)
}

/** Null when the pairing has no such visit. */
export async function findSupportVisit(ctx: Ctx, pairingId: string, visitId: string) {
  const [row] = await ctx.rows<Read>(`${visitSql} and v.visit_id = $3`, [
    ctx.actor.trustId,
    pairingId,
    visitId,
  ])
  return row ? asVisit(row) : null
}

export type NewSupportWording = {
  id: string
  visitId: string
  pairingId: string
  sequence: number
  day: string
  halfDays: number
  who: string
  whatHappened: string
  nextSteps: string | null
  evidenceId: string | null
  withdrawnReason: string | null
}

export async function insertSupportWording(ctx: Ctx, it: NewSupportWording): Promise<void> {
  await ctx.rows(
    `insert into pairing_visits (trust_id, id, visit_id, pairing_id, sequence, day, half_days, who, what_happened, next_steps,
                                 withdrawn_reason, recorded_at, by_person_id, evidence_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ctx.actor.trustId,
      it.id,
      it.visitId,
      it.pairingId,
      it.sequence,
      it.day,
      it.halfDays,
      it.who,
      it.whatHappened,
      it.nextSteps,
      it.withdrawnReason,
      ctx.now,
      ctx.actor.personId,
      it.evidenceId,
    ],
  )
}

/** `agreedFor`: the side for which whoever asks says yes with it; null: for none. */
export async function insertExtension(
  ctx: Ctx,
  pairingId: string,
  it: { id: string; halfDays: number; reason: string; loadReason: string | null; agreedFor: Side | null },
): Promise<void> {
  const { personId } = ctx.actor
  await ctx.rows(
    `insert into pairing_extensions (trust_id, id, pairing_id, half_days, reason, status, asked_by, asked_at, giver_agreed_by,
                                     receiver_agreed_by, load_reason)
     values ($1, $2, $3, $4, $5, 'asked', $6, $7, $8, $9, $10)`,
    [
      ctx.actor.trustId,
      it.id,
      pairingId,
      it.halfDays,
      it.reason,
      personId,
      ctx.now,
      it.agreedFor === 'giver' ? personId : null,
      it.agreedFor === 'receiver' ? personId : null,
      it.loadReason,
    ],
  )
}

/** Writes what a side has answered; `status` is what has become of the extension. */
export async function answerOpenExtension(
  ctx: Ctx,
  extensionId: string,
  it: { side: Side; status: 'asked' | 'agreed' | 'declined'; reason: string | null },
): Promise<void> {
  const agrees = it.status !== 'declined'
  await ctx.rows(
    `update pairing_extensions
        set status = $3, giver_agreed_by = case when $4 then $5 else giver_agreed_by end,
            receiver_agreed_by = case when $6 then $5 else receiver_agreed_by end, closed_reason = $7,
            closed_by = case when $3 = 'declined' then $5 end
      where trust_id = $1 and id = $2 and status = 'asked'`,
    [
      ctx.actor.trustId,
      extensionId,
      it.status,
      agrees && it.side === 'giver',
      ctx.actor.personId,
      agrees && it.side === 'receiver',
      it.reason,
    ],
  )
}

export type EvaluationRow = {
  side: Side
  impact: ImpactRating
  worked: string
  otherwise: string | null
  day: string
  by: Named
  version: number
}

/** What each school says of the support: its newest word. Nobody has judged it: []. */
export function evaluationsOf(ctx: Ctx, pairingId: string) {
  return ctx.rows<EvaluationRow>(
    `select distinct on (e.side) e.side, e.impact, e.worked, e.otherwise, e.day, e.sequence as version,
            json_build_object('id', p.id, 'name', p.name) as by
       from pairing_evaluations e join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
      where e.trust_id = $1 and e.pairing_id = $2 order by e.side, e.sequence desc`,
    [ctx.actor.trustId, pairingId],
  )
}

export async function insertEvaluation(
  ctx: Ctx,
  pairingId: string,
  it: { side: Side; sequence: number; impact: ImpactRating; worked: string; otherwise: string | null },
): Promise<void> {
  await ctx.rows(
    `insert into pairing_evaluations (trust_id, id, pairing_id, side, sequence, impact, worked, otherwise, day, recorded_at,
                                      by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ctx.actor.trustId,
      v7(),
      pairingId,
      it.side,
      it.sequence,
      it.impact,
      it.worked,
      it.otherwise,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
