-- One trust of fifty schools with five years of history that ends today: each year a round with a decision a school, a
-- review signed off half a year later and one replaced by the next decision, three priorities taken through the six
-- steps, twenty pieces of evidence a school, and support from every second school to the next. Set-based, so that it
-- takes seconds; each row is of the shape that the commands write. Reads the one row of the table `seed`.

insert into trusts (id, name, created_at) select trust_id, 'Benchmark Trust', now() - interval '6 years' from seed;
insert into accounts (id, email, created_at) select account_id, email, now() from seed;
insert into credentials (account_id, password_hash, changed_at) select account_id, password_hash, now() from seed;
insert into people (trust_id, id, account_id, name, email, created_at)
select trust_id, person_id, account_id, 'Ama Osei', email, now() from seed
union all select trust_id, other_person_id, null, 'Sam Okoro', 'sam@bench.example', now() from seed;
insert into memberships (trust_id, id, person_id, role, from_on, created_at)
select trust_id, gen_random_uuid(), person_id, 'trust-leader', today - 2000, now() from seed;

-- Year 0 is the oldest; year 4 is the one that ends today.
create temp table year as
select k, base, extract(year from base - 60)::int - (extract(month from base - 60) < 9)::int as academic_year
  from generate_series(0, 4) k cross join lateral (select (today - make_interval(years => 4 - k))::date as base from seed) b;

insert into schools (trust_id, id, urn, name, facts, joined_on, created_at)
select seed.trust_id, gen_random_uuid(), (140000 + i)::text, name,
       jsonb_build_object('name', name, 'typeName', 'Academy converter', 'typeGroup', 'Academies', 'statusName', 'Open',
         'phaseName', case when i % 3 = 0 then 'Secondary' else 'Primary' end,
         'phases', jsonb_build_array(case when i % 3 = 0 then 'secondary' else 'primary' end),
         'lowAge', case when i % 3 = 0 then 11 else 3 end, 'highAge', case when i % 3 = 0 then 18 else 11 end,
         'pupils', 180 + i * 17, 'capacity', 300 + i * 17, 'freeSchoolMealsPercent', 10 + i % 40, 'censusOn', null,
         'gender', 'Mixed', 'religiousCharacter', null, 'hasNursery', i % 3 = 1, 'hasSixthForm', i % 3 = 0,
         'localAuthority', 'Westshire', 'localAuthorityCode', null, 'establishmentNumber', null, 'street', 'School Lane',
         'locality', null, 'address3', null, 'town', 'Lanternfield', 'county', null, 'postcode', 'ZZ1 1ZZ', 'ukprn', null,
         'easting', 400000 + i * 900, 'northing', 300000 + i * 700, 'urbanRural', null, 'openedOn', '2014-09-01', 'closedOn', null),
       (select min(base) - 100 from year), now() - interval '6 years'
  from seed cross join generate_series(0, 49) i
  cross join lateral (select (array['Aldercombe', 'Brackenhurst', 'Cold Ash', 'Fenwick', 'Harrowgate', 'Thornmere', 'Ashby',
         'Millbrook', 'Larkfield', 'Stonebridge'])[1 + i % 10] || ' ' || (array['Primary School', 'Academy',
         'Infant and Nursery School', 'High School', 'Special School'])[1 + i / 10] as name) named;
insert into school_versions (trust_id, id, school_id, sequence, name, facts, joined_on, recorded_at, by_person_id)
select s.trust_id, gen_random_uuid(), s.id, k + 1, s.name, s.facts, s.joined_on, base - 99, person_id
  from schools s cross join year cross join seed;

insert into rounds (trust_id, id, academic_year, recorded_at, by_person_id)
select trust_id, gen_random_uuid(), academic_year, base - 60, person_id from year cross join seed;
insert into categorisations (trust_id, id, round_id, school_id, status, level, rationale, proposed_by, proposed_at, created_at, version)
select s.trust_id, gen_random_uuid(), r.id, s.id, 'published', 1 + abs(hashtext(s.urn || k)) % 4,
       'Reading and attendance are recovering under steady leadership. Phonics teaching is now consistent; writing is not yet.',
       person_id, base - 50, base - 60, 4
  from schools s cross join seed cross join year join rounds r on r.academic_year = year.academic_year;
insert into categorisation_transitions (trust_id, id, categorisation_id, sequence, act, from_status, to_status, day, recorded_at, by_person_id, reply_by)
select c.trust_id, gen_random_uuid(), c.id, step, act, was, becomes, c.created_at::date + after, c.created_at + make_interval(days => after), person_id,
       case when becomes = 'awaiting-reply' then c.created_at::date + after + 14 end
  from categorisations c cross join seed
  cross join (values (1, 'begin', null, 'self-assessing', 0), (2, 'propose', 'self-assessing', 'proposed', 10),
                     (3, 'moderate', 'proposed', 'moderated', 12), (4, 'conversation', 'moderated', 'awaiting-reply', 14),
                     (5, 'reply', 'awaiting-reply', 'awaiting-decision', 20),
                     (6, 'decide', 'awaiting-decision', 'published', 30)) moves(step, act, was, becomes, after)
 order by step;
insert into decisions (trust_id, id, school_id, categorisation_id, academic_year, level, rationale, body, decided_by, effective_on, recorded_at)
select c.trust_id, gen_random_uuid(), c.school_id, c.id, r.academic_year, c.level, c.rationale, 'board', person_id,
       c.created_at::date + 30, c.created_at + interval '30 days'
  from categorisations c cross join seed join rounds r on r.id = c.round_id;

insert into reviews (trust_id, id, school_id, decision_id, nominal_due_on, due_on, status, recorded_at)
select d.trust_id, gen_random_uuid(), d.school_id, d.id, due, due,
       case when d.recorded_at > today - 100 then 'scheduled' when n = 1 then 'signed-off' else 'replaced' end,
       d.recorded_at + make_interval(months => 6 * (n - 1))
  from decisions d cross join seed cross join generate_series(1, 2) n
  cross join lateral (select (d.effective_on + make_interval(months => 6 * n))::date as due) falls
 where n = 1 or d.recorded_at < today - 100;
insert into review_transitions (trust_id, id, review_id, from_status, to_status, due_on, day, recorded_at, by_person_id)
select r.trust_id, gen_random_uuid(), r.id, was, becomes, r.due_on, (r.recorded_at + after)::date, r.recorded_at + after, person_id
  from reviews r cross join seed
  join (values ('scheduled', null, 'scheduled', interval '0'), ('replaced', null, 'scheduled', interval '0'),
               ('signed-off', null, 'scheduled', interval '0'), ('signed-off', 'scheduled', 'preparing', interval '150 days'),
               ('signed-off', 'preparing', 'held', interval '170 days'), ('signed-off', 'held', 'signed-off', interval '180 days'),
               ('replaced', 'scheduled', 'replaced', interval '185 days')) moves(status, was, becomes, after) on moves.status = r.status;

insert into cycles (trust_id, id, school_id, academic_year, status, created_at)
select s.trust_id, gen_random_uuid(), s.id, academic_year, case when k = 4 then 'open' else 'closed' end, base - 60
  from schools s cross join year;
create temp table course as
select c.trust_id, c.id as cycle_id, c.school_id, c.created_at, n as rank, gen_random_uuid() as id,
       case when c.status = 'open' then abs(hashtext(c.id::text || n)) % 5 else 6 end as steps_taken
  from cycles c cross join generate_series(1, 3) n;
insert into priorities (trust_id, id, school_id, title, criterion_key, problem, root_cause, intended_outcome, status, step, created_at, created_by)
select c.trust_id, id, school_id,
       (array['Every child writes at length, every day', 'Children come to school, and stay', 'Leaders of subjects lead'])[rank],
       (array['curriculum-and-teaching', 'attendance-and-behaviour', 'leadership-and-governance'])[rank],
       'What we saw', 'Why we think so', 'What will be different', case when steps_taken = 6 then 'completed' else 'open' end,
       (array['diagnose', 'explore', 'prepare', 'deliver', 'evaluate', 'secure', null])[steps_taken + 1], c.created_at, person_id
  from course c cross join seed;
insert into priority_versions (trust_id, id, priority_id, sequence, title, criterion_key, recorded_at, by_person_id)
select trust_id, gen_random_uuid(), id, 1, title, criterion_key, created_at, created_by from priorities;
insert into cycle_priorities (trust_id, id, cycle_id, priority_id, rank, recorded_at)
select trust_id, gen_random_uuid(), cycle_id, id, rank, created_at from course;
insert into step_entries (trust_id, id, priority_id, sequence, turn, kind, from_step, to_step, decision, day, recorded_at, by_person_id)
select c.trust_id, gen_random_uuid(), c.id, n + 1, 1, case n when 0 then 'start' when 6 then 'complete' else 'advance' end,
       case when n > 0 then step[n] end, step[n + 1], case n when 6 then 'embed' end,
       (c.created_at + n * interval '12 days')::date, c.created_at + n * interval '12 days', person_id
  from course c cross join seed cross join lateral generate_series(0, c.steps_taken) n
  cross join (select array['diagnose', 'explore', 'prepare', 'deliver', 'evaluate', 'secure', null] as step) steps;
-- Each cycle's plan, approved the day after it was opened, with its priorities: so the board page shows them.
insert into plans (trust_id, id, cycle_id, status, budget_pence, created_at)
select trust_id, gen_random_uuid(), id, 'approved', 1500000, created_at from cycles;
insert into plan_transitions (trust_id, id, plan_id, from_status, to_status, day, recorded_at, by_person_id)
select p.trust_id, gen_random_uuid(), p.id, was, becomes, (p.created_at + after)::date, p.created_at + after, person_id
  from plans p cross join seed
 cross join (values (null, 'draft', interval '0'), ('draft', 'submitted', interval '12 hours'),
                    ('submitted', 'approved', interval '1 day')) moves(was, becomes, after);
insert into plan_versions (trust_id, id, plan_id, number, content, hash, day, recorded_at, by_person_id)
select p.trust_id, gen_random_uuid(), p.id, 1, content, encode(sha256(content::text::bytea), 'hex'),
       (p.created_at + interval '1 day')::date, p.created_at + interval '1 day', person_id
  from plans p cross join seed join cycles c on c.id = p.cycle_id
 cross join lateral (
   select jsonb_build_object('academicYear', c.academic_year, 'budgetPence', p.budget_pence, 'priorities', jsonb_agg(
            jsonb_build_object('id', o.id, 'turn', 1, 'rank', o.rank, 'title', q.title, 'criterionKey', q.criterion_key,
              'lead', null, 'problem', q.problem, 'rootCause', q.root_cause, 'intendedOutcome', q.intended_outcome,
              'budgetPence', null, 'option', null, 'measures', '[]'::jsonb, 'actions', '[]'::jsonb) order by o.rank)) as content
     from course o join priorities q on q.id = o.id where o.cycle_id = c.id) held;
insert into plan_version_priorities (trust_id, id, plan_version_id, priority_id, turn, rank, title, criterion_key, recorded_at)
select v.trust_id, gen_random_uuid(), v.id, o.id, 1, o.rank, q.title, q.criterion_key, v.recorded_at
  from plan_versions v join plans p on p.id = v.plan_id join course o on o.cycle_id = p.cycle_id join priorities q on q.id = o.id;
insert into measures (trust_id, id, priority_id, name, unit, better, baseline, baseline_on, target, target_on, created_at)
select trust_id, gen_random_uuid(), id, 'Attendance', '%', 'up', 92.1, created_at::date, 94.5, created_at::date + 250, created_at from course;

insert into evidence (trust_id, id, school_id, kind, source, title, note, effective_on, audience, recorded_at, by_person_id)
select s.trust_id, gen_random_uuid(), s.id, (array['data', 'learning-walk', 'pupil-voice', 'external-review'])[1 + n % 4],
       (array['school', 'trust', 'peer-school', 'external'])[1 + n % 4], 'Learning walk ' || n,
       'What was seen in six classrooms over two mornings, written down the same day.', base - n * 15, 'school-and-trust',
       (base - n * 15)::timestamptz, person_id
  from schools s cross join seed cross join year cross join generate_series(1, 20) n;
insert into evidence_links (trust_id, id, evidence_id, priority_id, turn, step, stance, recorded_at, by_person_id)
select e.trust_id, gen_random_uuid(), e.id, c.id, 1, 'diagnose', 'supports', e.recorded_at, person_id
  from course c cross join seed
  join lateral (select * from evidence e where e.school_id = c.school_id
                   and e.recorded_at between c.created_at and c.created_at + interval '90 days' limit 3) e on true;

insert into pairings (trust_id, id, giver_school_id, receiver_school_id, criterion_key, objective, half_days, status, giver_agreed_by,
                      giver_agreed_at, giver_agreed_as, receiver_agreed_by, receiver_agreed_at, receiver_agreed_as, created_at, created_by)
select g.trust_id, gen_random_uuid(), g.id, r.id, 'curriculum-and-teaching', 'Moderate writing together in years 4 to 6',
       6 + g.n % 9, case when k = 4 then 'active' else 'completed' end, person_id, base - 38, 'head', other_person_id, base - 37,
       'head', base - 40, person_id
  from (select *, row_number() over (order by urn) as n from schools) g
  join (select *, row_number() over (order by urn) as n from schools) r on r.n = g.n + 1
  cross join year cross join seed
 where g.n % 2 = 1;
insert into pairing_transitions (trust_id, id, pairing_id, from_status, to_status, side, half_days, day, recorded_at, by_person_id)
select p.trust_id, gen_random_uuid(), p.id, was, becomes, side, p.half_days, (p.created_at + after)::date, p.created_at + after, person_id
  from pairings p cross join seed
  join (values ('', null, 'matched', 'trust', interval '0'), ('', 'matched', 'agreed', 'receiver', interval '3 days'),
               ('active', 'agreed', 'active', 'trust', interval '10 days'),
               ('completed', 'agreed', 'active', 'trust', interval '10 days'),
               ('completed', 'active', 'completed', 'trust', interval '200 days')) moves(status, was, becomes, side, after)
    on moves.status in ('', p.status);
insert into pairing_visits (trust_id, id, visit_id, pairing_id, sequence, day, half_days, who, what_happened, recorded_at, by_person_id)
select p.trust_id, v.id, v.id, p.id, 1, v.day, 1, 'Writing lead', 'Books of years 4 to 6 were read together.', v.day::timestamptz, person_id
  from pairings p cross join seed
  join lateral (select gen_random_uuid() as id, p.created_at::date + 3 + n * 7 as day from generate_series(1, 5) n) v on v.day <= today;

-- Ten thousand events in one transaction would move the same few revisions ten thousand times: set once instead.
alter table events disable trigger move_revisions;
insert into events (trust_id, id, kind, school_id, record_kind, record_id, audiences, data, recorded_at, by_person_id)
select happened.trust_id, gen_random_uuid(), kind, school_id, record_kind, record_id,
       array['leaders', 'partners', 'school', 'governors', 'trustees'], '{}', recorded_at, person_id
  from seed cross join (
    select trust_id, 'category-published' as kind, school_id, 'categorisation' as record_kind, categorisation_id as record_id, recorded_at from decisions
    union all select trust_id, 'evidence-added', school_id, 'evidence', id, recorded_at from evidence
    union all select e.trust_id, 'step-advanced', c.school_id, 'priority', c.id, e.recorded_at
                from step_entries e join course c on c.id = e.priority_id) happened;
alter table events enable trigger move_revisions;
insert into revisions (trust_id, audience, value)
select trust_id, audience, (select count(*) from events)
  from seed cross join unnest(array['leaders', 'partners', 'school', 'governors', 'trustees']) audience;
drop table year, course;
