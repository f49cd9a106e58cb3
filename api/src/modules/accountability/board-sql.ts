import { defaultSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import { decidingBodiesSql } from '../bodies/queries.ts'

const sums = `sum(brought_forward)::int as brought_forward, sum(half_days)::int as half_days, sum(delivered)::int as delivered, sum(pence)::int as pence, sum(under_way)::int as under_way`

const deliveredSql = (side: 'given' | 'received') => `
       json_build_object('broughtForwardHalfDays', coalesce(${side}.brought_forward, 0),
                         'deliveredHalfDays', coalesce(${side}.delivered, 0), 'deliveredPence', coalesce(${side}.pence, 0),
                         'underWay', coalesce(${side}.under_way, 0))`

/**
 * The trustees' page in one statement, whatever the number of schools: a row for each school that belongs to the trust on
 * the day, by name; a single row whose `id` is null when none does. Every source is append-only and read as at the day:
 * recorded before its end in London, and in effect on it (architecture.md §4); a hub has its name of today. Priorities are those that an approved plan
 * holds, by the name that it gives them, whoever reads: docs/decisions/011-one-published-record.md.
 *
 * $1 trust, $2 the day, $3 the instant at which it ends, $4 the audience whose revision labels the page, $5 the first day
 * of the academic year, $6 that year, $7 schools of which the reader may know no proposal, $8 the reader,
 * $9 the schools that the page is about (null: all). For how long evidence
 * counts is the trust's setting of that day. How strong it is on a priority's present step is `strengthOn`, said in SQL: a test holds
 * them together.
 *
 * A thing that has changed nothing since the end of the day still stands as its row says, so the newest transition by then
 * is looked up only for what is open now or has moved since; the history of all that is long closed stays unread. Evidence
 * changed since is counted by the days that it had before the first such change.
 *
 * Support is that of `ledgerRow` from the year's first day to the page's, said in SQL: a test holds them together, and
 * docs/decisions/028-support-booked-by-days.md says why.
 */
export const boardSql = `
with school as (
  select * from (
    select distinct on (v.school_id) v.school_id as id, v.name, v.facts, v.joined_on, v.left_on
      from school_versions v
     where v.trust_id = $1 and v.recorded_at < $3
     order by v.school_id desc, v.sequence desc) v
   where v.joined_on <= $2 and (v.left_on is null or v.left_on >= $2) and ($9::uuid[] is null or v.id = any($9))
), hubbed as (
  select distinct on (m.school_id) m.school_id, json_build_object('id', n.id, 'name', n.name) as hub
    from network_schools m join networks n on n.trust_id = $1 and n.id = m.network_id
   where m.trust_id = $1 and m.kind = 'hub' and m.recorded_at < $3 and m.from_on <= $2
     and (m.to_on is null or m.to_on >= $2 or m.end_recorded_at >= $3)
   order by m.school_id, m.from_on desc, m.id desc
), decided as (
  select d.school_id, json_agg(json_build_object(
           'id', d.id, 'level', d.level, 'academicYear', d.academic_year, 'effectiveOn', d.effective_on,
           'recordedAt', d.recorded_at at time zone 'UTC', 'categorisationId', d.categorisation_id)) as decisions
    from (
      select d.id, d.school_id, d.level, d.academic_year, d.effective_on, d.recorded_at, d.categorisation_id
        from decisions d
       where d.trust_id = $1 and d.recorded_at < $3
      union all
      select e.id, e.school_id, e.level, e.academic_year, make_date(e.academic_year, 9, 1), e.recorded_at, null
        from (select distinct on (e.school_id, e.academic_year) e.* from earlier_categories e
               where e.trust_id = $1 and e.recorded_at < $3
               order by e.school_id, e.academic_year, e.sequence desc) e
       where e.level is not null) d
   group by d.school_id
), placed as (
  select p.school_id, p.id, held.title, held.rank, p.created_at, stood.to_step as step, stood.turn
    from priorities p
    cross join lateral (
      select e.to_step, e.turn from step_entries e
       where e.trust_id = $1 and e.priority_id = p.id and e.recorded_at < $3 and e.day <= $2
       order by e.sequence desc limit 1) stood
    cross join lateral (
      select v.title, v.rank from plan_version_priorities v
       where v.trust_id = $1 and v.priority_id = p.id and v.recorded_at < $3
       order by v.recorded_at desc, v.id desc limit 1) held
   where p.trust_id = $1 and stood.to_step is not null
     and (p.status = 'open' or p.id in (
           select e.priority_id from step_entries e where e.trust_id = $1 and e.recorded_at >= $3))
), live as (
  select ($2::date - make_interval(months => coalesce(
           (select v.evidence_months from trust_settings_versions v
             where v.trust_id = $1 and v.recorded_at < $3 order by v.sequence desc limit 1),
           ${defaultSettings.evidenceMonths})))::date as since
), redated as (
  select distinct on (c.evidence_id) c.evidence_id, c.kind, c.source, c.effective_on, c.expires_on
    from evidence_changes c
   where c.trust_id = $1 and c.recorded_at >= $3
   order by c.evidence_id, c.sequence
), counting as (
  select stood.id, stood.school_id, stood.kind, stood.source from (
    select e.id, e.school_id, e.kind, e.source, e.expires_on
      from evidence e
     where e.trust_id = $1 and e.recorded_at < $3 and e.effective_on between (select live.since from live) and $2
       and (e.withdrawn_at is null or e.withdrawn_at >= $3) and e.id not in (select r.evidence_id from redated r)
    union all
    select e.id, e.school_id, r.kind, r.source, r.expires_on
      from redated r join evidence e on e.trust_id = $1 and e.id = r.evidence_id
     where e.recorded_at < $3 and r.effective_on between (select live.since from live) and $2
       and (e.withdrawn_at is null or e.withdrawn_at >= $3)) stood
   where stood.expires_on is null or stood.expires_on >= $2
), known as (
  select school_id, count(*)::int as live from counting group by school_id
), backed as (
  select l.priority_id, count(c.id) as live, count(distinct c.kind) filter (where l.stance = 'supports') as kinds,
         bool_or(c.source <> 'school') filter (where l.stance = 'supports') as outside,
         coalesce(bool_or(c.id is not null) filter (where l.stance = 'contradicts'), false) as contested
    from placed p
    join evidence_links l on l.trust_id = $1 and l.priority_id = p.id and l.turn = p.turn and l.step = p.step and l.recorded_at < $3
    left join counting c on c.id = l.evidence_id
   group by l.priority_id
), improving as (
  select p.school_id, json_agg(json_build_object('id', p.id, 'title', p.title, 'step', p.step, 'turn', p.turn,
           'strength', case when b.priority_id is null then 'none' when b.live = 0 then 'stale'
                            when b.kinds >= 3 and b.outside then 'strong' when b.kinds >= 2 then 'adequate' else 'thin' end,
           'contested', coalesce(b.contested, false)) order by p.rank, p.created_at, p.id) as priorities
    from placed p left join backed b on b.priority_id = p.id
   group by p.school_id
), reviewed as (
  select distinct on (r.school_id) r.school_id, json_build_object('id', r.id, 'status', t.to_status, 'dueOn', t.due_on) as review
    from reviews r
    cross join lateral (
      select t.to_status, t.due_on from review_transitions t
       where t.trust_id = $1 and t.review_id = r.id and t.recorded_at < $3 and t.day <= $2
       order by t.recorded_at desc, t.id desc limit 1) t
   where r.trust_id = $1 and t.to_status in ('scheduled', 'preparing', 'held')
     and (r.status in ('scheduled', 'preparing', 'held') or r.id in (
           select t.review_id from review_transitions t where t.trust_id = $1 and t.recorded_at >= $3))
   order by r.school_id, t.due_on, r.id
), waiting as (
  select count(*)::int as number, (count(*) filter (where coalesce((
           select p.by_person_id from proposals p
            where p.trust_id = $1 and p.categorisation_id = c.id and p.stage = 'proposed' and p.recorded_at < $3
            order by p.recorded_at desc, p.id desc limit 1), c.proposed_by) = $8))::int as own
    from categorisations c
    join school s on s.id = c.school_id
    cross join lateral (
      select t.to_status, t.reply_by from categorisation_transitions t
       where t.trust_id = $1 and t.categorisation_id = c.id and t.recorded_at < $3 and t.day <= $2
       order by t.sequence desc limit 1) t
   where c.trust_id = $1 and c.school_id <> all($7::uuid[])
     and (t.to_status = 'awaiting-decision' or (t.to_status = 'awaiting-reply' and t.reply_by < $2))
     and (c.status in ('awaiting-decision', 'awaiting-reply') or c.id in (
           select t.categorisation_id from categorisation_transitions t where t.trust_id = $1 and t.recorded_at >= $3))
), touched as (
  -- A step is recorded on its day or later, so what changed in the year or since the page's day was recorded since the year began.
  select t.pairing_id as id from pairing_transitions t
   where t.trust_id = $1 and t.recorded_at >= $5::date - interval '1 day'
  union
  select v.pairing_id from pairing_visits v where v.trust_id = $1 and v.day between $5 and $2
  union
  select p.id from pairings p where p.trust_id = $1 and p.status in ('agreed', 'active', 'paused')
), booked as (
  select p.giver_school_id, p.receiver_school_id, p.cost_pence_a_day, stood.to_status in ('active', 'paused') as under_way,
         coalesce(steps.ended_on < $5, false) as over, visited.before as delivered_before, visited.ever as delivered_ever,
         -- Of what was withdrawn counts what was delivered; what is delivered was agreed by then.
         greatest(visited.before, least(steps.before, most.half_days)) as agreed_before,
         greatest(visited.ever, least(steps.ever, most.half_days)) as agreed_ever
    from touched
    join pairings p on p.trust_id = $1 and p.id = touched.id
    cross join lateral (
      select t.to_status from pairing_transitions t
       where t.trust_id = $1 and t.pairing_id = p.id and t.recorded_at < $3 and t.day <= $2
       order by t.recorded_at desc, t.id desc limit 1) stood
    -- Each step repeats what is agreed by then, so only what it adds counts.
    cross join lateral (
      select coalesce(sum(greatest(a.more, 0)) filter (where a.day < $5), 0)::int as before,
             coalesce(sum(greatest(a.more, 0)), 0)::int as ever, max(a.day) filter (where a.ends) as ended_on
        from (select t.day, t.half_days - lag(t.half_days, 1, 0) over (order by t.recorded_at, t.id) as more,
                     t.to_status in ('completed', 'withdrawn') and t.from_status is distinct from t.to_status as ends
                from pairing_transitions t
               where t.trust_id = $1 and t.pairing_id = p.id and t.recorded_at < $3 and t.day <= $2
                 and t.to_status not in ('requested', 'matched', 'declined')) a) steps
    cross join lateral (
      select coalesce(sum(v.half_days), 0)::int as ever,
             coalesce(sum(v.half_days) filter (where v.day < $5), 0)::int as before
        from (select distinct on (v.visit_id) v.day, v.half_days, v.withdrawn_reason from pairing_visits v
               where v.trust_id = $1 and v.pairing_id = p.id and v.recorded_at < $3
               order by v.visit_id, v.sequence desc) v
       where v.withdrawn_reason is null and v.day <= $2) visited
    cross join lateral (
      select case when stood.to_status = 'withdrawn' then visited.ever else steps.ever end as half_days) most
   where stood.to_status not in ('requested', 'matched', 'declined')
), supported as (
  select giver_school_id, receiver_school_id, under_way::int as under_way, delivered_ever - delivered_before as delivered,
         case when over then 0 else agreed_before - delivered_before end as brought_forward,
         agreed_ever - agreed_before as half_days,
         -- What it came to less what it had come to before, so that years add up.
         coalesce(round(cost_pence_a_day * delivered_ever / 2.0) - round(cost_pence_a_day * delivered_before / 2.0), 0)::int as pence
    from booked
), given as (
  select giver_school_id as school_id, ${sums} from supported group by giver_school_id
), received as (
  select receiver_school_id as school_id, ${sums} from supported group by receiver_school_id
)
select coalesce((select r.value from revisions r where r.trust_id = $1 and r.audience = $4), 0)::int as revision,
       (select coalesce(json_agg(r.academic_year), '[]') from rounds r
         where r.trust_id = $1 and r.recorded_at < $3 and r.academic_year >= $6
           and coalesce((select t.to_status from round_transitions t where t.trust_id = $1 and t.round_id = r.id and t.recorded_at < $3
                          order by t.sequence desc limit 1), 'open') = 'open') as rounds,
       (select w.number from waiting w) as "awaitingDecision", (select w.own from waiting w) as "proposedByReader",
       (select coalesce(json_agg(b), '[]') from (${decidingBodiesSql}) b) as bodies,
       s.id, s.name,
       json_build_object('phaseName', s.facts->'phaseName', 'typeName', s.facts->'typeName', 'lowAge', s.facts->'lowAge',
         'highAge', s.facts->'highAge', 'hasNursery', s.facts->'hasNursery', 'hasSixthForm', s.facts->'hasSixthForm') as phase,
       hubbed.hub, coalesce(decided.decisions, '[]') as decisions, coalesce(improving.priorities, '[]') as priorities,
       coalesce(known.live, 0) as "liveEvidence", reviewed.review,
       coalesce(received.half_days, 0) as "receivedHalfDays", coalesce(given.half_days, 0) as "givenHalfDays",
       ${deliveredSql('received')} as received, ${deliveredSql('given')} as given
  from (select 1) page
  left join school s on true
  left join hubbed on hubbed.school_id = s.id
  left join decided on decided.school_id = s.id
  left join improving on improving.school_id = s.id
  left join known on known.school_id = s.id
  left join reviewed on reviewed.school_id = s.id
  left join given on given.school_id = s.id
  left join received on received.school_id = s.id
 order by s.name collate "und-x-icu", s.id`
