SELECT sixfold_guard('calendars', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('calendar_years', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('school_calendars', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('cycle_model_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('trust_settings_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('approaches', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('priority_options', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('milestones', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('observations', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('plans', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('plan_transitions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('plan_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('plan_version_priorities', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('actions', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('action_transitions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('support_answers', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('progress_updates', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('update_reads', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('update_thanks', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('impact_judgements', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('practices', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('evidence_revisions', 'append-only');
--> statement-breakpoint
-- Priorities of a cycle change places in one statement after another, so places are compared when all are done.
ALTER TABLE cycle_priorities ADD CONSTRAINT cycle_priorities_rank UNIQUE (trust_id, cycle_id, rank) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- Cycles that were opened before plans were kept.
INSERT INTO plans (trust_id, id, cycle_id, status, created_at) SELECT trust_id, gen_random_uuid(), id, 'draft', created_at FROM cycles;
--> statement-breakpoint
-- The library of approaches of trusts that are there already; a new trust's is written when it is founded.
INSERT INTO approaches (trust_id, id, name, strand_key, created_at)
SELECT t.id, gen_random_uuid(), s.name, s.key, t.created_at FROM trusts t CROSS JOIN (VALUES
  ('arts-participation', 'Arts participation'),
  ('aspiration-interventions', 'Aspiration interventions'),
  ('behaviour-interventions', 'Behaviour interventions'),
  ('collaborative-learning', 'Collaborative learning approaches'),
  ('extending-school-time', 'Extending school time'),
  ('feedback', 'Feedback'),
  ('homework', 'Homework'),
  ('individualised-instruction', 'Individualised instruction'),
  ('learning-styles', 'Learning styles'),
  ('mastery-learning', 'Mastery learning'),
  ('mentoring', 'Mentoring'),
  ('metacognition', 'Metacognition and self-regulation'),
  ('one-to-one-tuition', 'One to one tuition'),
  ('oral-language', 'Oral language interventions'),
  ('outdoor-adventure-learning', 'Outdoor adventure learning'),
  ('parental-engagement', 'Parental engagement'),
  ('peer-tutoring', 'Peer tutoring'),
  ('performance-pay', 'Performance pay'),
  ('phonics', 'Phonics'),
  ('physical-activity', 'Physical activity'),
  ('reading-comprehension', 'Reading comprehension strategies'),
  ('reducing-class-size', 'Reducing class size'),
  ('repeating-a-year', 'Repeating a year'),
  ('school-uniform', 'School uniform'),
  ('setting-and-streaming', 'Setting and streaming'),
  ('small-group-tuition', 'Small group tuition'),
  ('social-and-emotional-learning', 'Social and emotional learning'),
  ('summer-schools', 'Summer schools'),
  ('teaching-assistants', 'Teaching assistant interventions'),
  ('within-class-grouping', 'Within class attainment grouping')) AS s (key, name);
