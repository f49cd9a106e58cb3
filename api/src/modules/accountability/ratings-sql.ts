/**
 * Schools by criteria in one statement, whatever their number: a row for each school that belongs to the trust on the day, by
 * name, with the ratings of its published category in force; a single row whose `id` is null when none does. Read as at the day,
 * as `boardSql` reads it; what was entered later has no ratings.
 *
 * $1 trust, $2 the day, $3 the instant at which it ends, $4 the audience whose revision labels the page, $5 the schools that it is
 * about (null: all).
 */
export const boardRatingsSql = `
with school as (
  select * from (
    select distinct on (v.school_id) v.school_id as id, v.name, v.joined_on, v.left_on
      from school_versions v
     where v.trust_id = $1 and v.recorded_at < $3
     order by v.school_id desc, v.sequence desc) v
   where v.joined_on <= $2 and (v.left_on is null or v.left_on >= $2) and ($5::uuid[] is null or v.id = any($5))
), in_force as (
  select distinct on (d.school_id) d.school_id, d.categorisation_id, d.level, d.effective_on, d.recorded_at
    from decisions d
   where d.trust_id = $1 and d.recorded_at < $3 and d.effective_on <= $2
   order by d.school_id, d.effective_on desc, d.recorded_at desc, d.id desc
), rated as (
  select stood.categorisation_id, json_agg(json_build_object(
           'criterionKey', stood.criterion_key, 'value', coalesce(to_jsonb(stood.level), to_jsonb(stood.unrated)))
           order by stood.criterion_key) as ratings
    from (
      select distinct on (r.categorisation_id, r.criterion_key)
             r.categorisation_id, r.criterion_key, r.level, r.unrated
        from in_force i
        join ratings r on r.trust_id = $1 and r.categorisation_id = i.categorisation_id
         and r.source = 'trust' and r.recorded_at <= i.recorded_at
       order by r.categorisation_id, r.criterion_key, r.sequence desc) stood
   group by stood.categorisation_id
)
select coalesce((select r.value from revisions r where r.trust_id = $1 and r.audience = $4), 0)::int as revision,
       s.id, s.name,
       case when i.school_id is not null then json_build_object(
         'level', i.level, 'effectiveOn', i.effective_on, 'categorisationId', i.categorisation_id) end as category,
       coalesce(rated.ratings, '[]') as ratings
  from (select 1) page
  left join school s on true
  left join in_force i on i.school_id = s.id
  left join rated on rated.categorisation_id = i.categorisation_id
 order by s.name collate "und-x-icu", s.id`
