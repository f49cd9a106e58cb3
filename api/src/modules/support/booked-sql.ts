/** The day on which `p` was completed or withdrawn. */
export const overOnSql = `(select max(t.day) from pairing_transitions t where t.trust_id = p.trust_id and t.pairing_id = p.id
  and t.to_status in ('completed', 'withdrawn') and t.from_status is distinct from t.to_status)`

/** What both sides agreed to of `p`, and each extension, on its day; `more` isn't above 0 where that brought no more. */
export const agreementsSql = `
  select t.day, t.half_days - lag(t.half_days, 1, 0) over (order by t.recorded_at, t.id) as more from pairing_transitions t
   where t.trust_id = p.trust_id and t.pairing_id = p.id and t.to_status not in ('requested', 'matched', 'declined')`

/** Visits of `p` that stand. */
export const deliveriesSql = `
  select v.day, v.half_days from pairing_visits v
   where v.trust_id = p.trust_id and v.pairing_id = p.id and v.withdrawn_reason is null
     and not exists (select 1 from pairing_visits n
                      where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)`

/**
 * Half-days that the giver of `p` has promised in the year between two days, both given as SQL: `promisedIn` of its row in the
 * ledger, brought forward and agreed. A test holds them together.
 */
export const promisedSql = (from: string, to: string) => `
  case when p.giver_agreed_by is null or p.receiver_agreed_by is null then 0 else (
    select greatest(e.delivered, least(e.agreed, e.most))
             - case when e.ended_on < ${from} then greatest(e.delivered_before, least(e.agreed_before, e.most)) else e.delivered_before end
      from (select coalesce(sum(b.agreed) filter (where b.day <= ${to}), 0) as agreed,
                   coalesce(sum(b.agreed) filter (where b.day < ${from}), 0) as agreed_before,
                   coalesce(sum(b.delivered) filter (where b.day <= ${to}), 0) as delivered,
                   coalesce(sum(b.delivered) filter (where b.day < ${from}), 0) as delivered_before,
                   case when p.status = 'withdrawn' then coalesce(sum(b.delivered), 0) end as most,
                   ${overOnSql} as ended_on
              from (select a.day, greatest(a.more, 0) as agreed, 0 as delivered from (${agreementsSql}) a
                    union all select d.day, 0, d.half_days from (${deliveriesSql}) d) b) e) end`
