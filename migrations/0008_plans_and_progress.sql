CREATE TABLE "calendar_years" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"days" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "calendar_years_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "calendar_years_sequence" UNIQUE("trust_id","calendar_id","academic_year","sequence"),
	CONSTRAINT "calendar_years_year" CHECK ("calendar_years"."academic_year" between 2000 and 2100)
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calendars_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "calendars_name" UNIQUE("trust_id","name")
);
--> statement-breakpoint
CREATE TABLE "cycle_model_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"steps" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "cycle_model_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "cycle_model_versions_sequence" UNIQUE("trust_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "school_calendars" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"calendar_id" uuid,
	"sequence" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "school_calendars_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "school_calendars_sequence" UNIQUE("trust_id","school_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "trust_settings_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"update_delay_days" integer NOT NULL,
	"evidence_months" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "trust_settings_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "trust_settings_versions_sequence" UNIQUE("trust_id","sequence"),
	CONSTRAINT "trust_settings_delay" CHECK ("trust_settings_versions"."update_delay_days" between 0 and 10),
	CONSTRAINT "trust_settings_months" CHECK ("trust_settings_versions"."evidence_months" between 1 and 36)
);
--> statement-breakpoint
CREATE TABLE "evidence_revisions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"store_key" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "evidence_revisions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "evidence_revisions_number" UNIQUE("trust_id","evidence_id","number"),
	CONSTRAINT "evidence_revisions_store_key" UNIQUE("trust_id","store_key"),
	CONSTRAINT "evidence_revisions_size" CHECK ("evidence_revisions"."size_bytes" between 1 and 26214400),
	CONSTRAINT "evidence_revisions_sha256" CHECK ("evidence_revisions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"term" text NOT NULL,
	"due_on" date NOT NULL,
	"value" numeric NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "milestones_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "milestones_term" CHECK ("milestones"."term" in ('autumn','spring','summer')),
	CONSTRAINT "milestones_year" CHECK ("milestones"."academic_year" between 2000 and 2100)
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"observed_on" date NOT NULL,
	"value" numeric,
	"note" text,
	"supersedes_id" uuid,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "observations_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "observations_of_measure" UNIQUE("trust_id","measure_id","id"),
	CONSTRAINT "observations_superseded_once" UNIQUE("trust_id","supersedes_id"),
	CONSTRAINT "observations_reason" CHECK ("observations"."supersedes_id" is null or length(trim("observations"."reason")) > 0),
	CONSTRAINT "observations_value" CHECK ("observations"."supersedes_id" is not null or "observations"."value" is not null)
);
--> statement-breakpoint
CREATE TABLE "approaches" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"about" text,
	"strand_key" text,
	"impact_months" smallint,
	"cost" smallint,
	"security" smallint,
	"figures_read_on" date,
	"figures_url" text,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "approaches_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "approaches_cost" CHECK ("approaches"."cost" between 1 and 5),
	CONSTRAINT "approaches_security" CHECK ("approaches"."security" between 1 and 5),
	CONSTRAINT "approaches_impact" CHECK ("approaches"."impact_months" between -12 and 24)
);
--> statement-breakpoint
CREATE TABLE "priority_options" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"rank" integer NOT NULL,
	"title" text NOT NULL,
	"approach_id" uuid,
	"fit" text,
	"cost_pence" integer,
	"staff_time" text,
	"would_stop" text,
	"impact_months" smallint,
	"cost" smallint,
	"security" smallint,
	"figures_read_on" date,
	"figures_url" text,
	"verdict" text DEFAULT 'open' NOT NULL,
	"why" text,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "priority_options_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "priority_options_verdict" CHECK ("priority_options"."verdict" in ('open','chosen','not-chosen')),
	CONSTRAINT "priority_options_why" CHECK ("priority_options"."verdict" <> 'chosen' or length(trim("priority_options"."why")) > 0),
	CONSTRAINT "priority_options_money" CHECK ("priority_options"."cost_pence" >= 0),
	CONSTRAINT "priority_options_cost" CHECK ("priority_options"."cost" between 1 and 5),
	CONSTRAINT "priority_options_security" CHECK ("priority_options"."security" between 1 and 5),
	CONSTRAINT "priority_options_impact" CHECK ("priority_options"."impact_months" between -12 and 24)
);
--> statement-breakpoint
CREATE TABLE "action_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "action_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "action_transitions_reason" CHECK ("action_transitions"."to_status" <> 'dropped' or length(trim("action_transitions"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"rank" integer NOT NULL,
	"title" text NOT NULL,
	"owner_person_id" uuid,
	"owner" text,
	"due_on" date,
	"status" text NOT NULL,
	"planned_pence" integer,
	"actual_pence" integer,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "actions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "actions_status" CHECK ("actions"."status" in ('open','done','dropped')),
	CONSTRAINT "actions_owner" CHECK ("actions"."owner" is null or "actions"."owner_person_id" is null),
	CONSTRAINT "actions_planned" CHECK ("actions"."planned_pence" >= 0),
	CONSTRAINT "actions_actual" CHECK ("actions"."actual_pence" >= 0)
);
--> statement-breakpoint
CREATE TABLE "plan_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "plan_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "plan_transitions_reason" CHECK ("plan_transitions"."to_status" <> 'returned' or length(trim("plan_transitions"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "plan_version_priorities" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"rank" integer NOT NULL,
	"title" text NOT NULL,
	"criterion_key" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_version_priorities_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "plan_version_priorities_once" UNIQUE("trust_id","plan_version_id","priority_id")
);
--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "plan_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "plan_versions_number" UNIQUE("trust_id","plan_id","number"),
	CONSTRAINT "plan_versions_hash" CHECK ("plan_versions"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"status" text NOT NULL,
	"budget_pence" integer,
	"committee_seen_on" date,
	"committee_minute" text,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plans_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "plans_one_a_cycle" UNIQUE("trust_id","cycle_id"),
	CONSTRAINT "plans_status" CHECK ("plans"."status" in ('draft','submitted','returned','approved')),
	CONSTRAINT "plans_budget" CHECK ("plans"."budget_pence" >= 0)
);
--> statement-breakpoint
CREATE TABLE "support_answers" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"needed" text NOT NULL,
	"why" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "support_answers_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "support_answers_needed" CHECK ("support_answers"."needed" in ('needed','not-needed')),
	CONSTRAINT "support_answers_why" CHECK ("support_answers"."needed" = 'needed' or length(trim("support_answers"."why")) > 0)
);
--> statement-breakpoint
CREATE TABLE "impact_judgements" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"sequence" integer NOT NULL,
	"impact" text NOT NULL,
	"impact_why" text NOT NULL,
	"implementation" text NOT NULL,
	"implementation_why" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "impact_judgements_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "impact_judgements_sequence" UNIQUE("trust_id","priority_id","turn","sequence"),
	CONSTRAINT "impact_judgements_impact" CHECK ("impact_judgements"."impact" in ('none-yet','early-signs','clear','sustained')),
	CONSTRAINT "impact_judgements_implementation" CHECK ("impact_judgements"."implementation" in ('as-intended','partly','not-as-intended'))
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"priority_id" uuid,
	"turn" integer,
	"title" text NOT NULL,
	"criterion_key" text NOT NULL,
	"problem" text NOT NULL,
	"what_we_did" text NOT NULL,
	"what_it_took" text,
	"what_changed" text NOT NULL,
	"context" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "practices_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "practices_withdrawn" CHECK (("practices"."withdrawn_at" is null) or length(trim("practices"."withdrawn_reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "progress_updates" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"step" text NOT NULL,
	"day" date NOT NULL,
	"rating" text NOT NULL,
	"impact" text,
	"what_changed" text NOT NULL,
	"in_the_way" text,
	"supersedes_id" uuid,
	"published_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "progress_updates_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "progress_updates_of_priority" UNIQUE("trust_id","priority_id","id"),
	CONSTRAINT "progress_updates_superseded_once" UNIQUE("trust_id","supersedes_id"),
	CONSTRAINT "progress_updates_rating" CHECK ("progress_updates"."rating" in ('on-track','at-risk','off-track')),
	CONSTRAINT "progress_updates_impact" CHECK ("progress_updates"."impact" in ('none-yet','early-signs','clear','sustained'))
);
--> statement-breakpoint
CREATE TABLE "update_reads" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"update_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "update_reads_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "update_reads_once" UNIQUE("trust_id","update_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "update_thanks" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"update_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "update_thanks_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "update_thanks_once" UNIQUE("trust_id","update_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_links" DROP CONSTRAINT "evidence_links_once";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_content";--> statement-breakpoint
ALTER TABLE "cycle_priorities" ADD COLUMN "outcome_reason" text;--> statement-breakpoint
ALTER TABLE "cycle_priorities" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "kind" text DEFAULT 'number' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "priorities" ADD COLUMN "lead_person_id" uuid;--> statement-breakpoint
ALTER TABLE "priorities" ADD COLUMN "budget_pence" integer;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "has_file" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "owner_person_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD COLUMN "claim" text DEFAULT 'step' NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_trust_id_calendar_id_calendars_trust_id_id_fk" FOREIGN KEY ("trust_id","calendar_id") REFERENCES "public"."calendars"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_model_versions" ADD CONSTRAINT "cycle_model_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_calendars" ADD CONSTRAINT "school_calendars_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_calendars" ADD CONSTRAINT "school_calendars_trust_id_calendar_id_calendars_trust_id_id_fk" FOREIGN KEY ("trust_id","calendar_id") REFERENCES "public"."calendars"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_calendars" ADD CONSTRAINT "school_calendars_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_settings_versions" ADD CONSTRAINT "trust_settings_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_trust_id_evidence_id_evidence_trust_id_id_fk" FOREIGN KEY ("trust_id","evidence_id") REFERENCES "public"."evidence"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_trust_id_measure_id_measures_trust_id_id_fk" FOREIGN KEY ("trust_id","measure_id") REFERENCES "public"."measures"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_trust_id_measure_id_measures_trust_id_id_fk" FOREIGN KEY ("trust_id","measure_id") REFERENCES "public"."measures"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_trust_id_measure_id_supersedes_id_observations_trust_id_measure_id_id_fk" FOREIGN KEY ("trust_id","measure_id","supersedes_id") REFERENCES "public"."observations"("trust_id","measure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_options" ADD CONSTRAINT "priority_options_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_options" ADD CONSTRAINT "priority_options_trust_id_approach_id_approaches_trust_id_id_fk" FOREIGN KEY ("trust_id","approach_id") REFERENCES "public"."approaches"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_options" ADD CONSTRAINT "priority_options_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_transitions" ADD CONSTRAINT "action_transitions_trust_id_action_id_actions_trust_id_id_fk" FOREIGN KEY ("trust_id","action_id") REFERENCES "public"."actions"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_transitions" ADD CONSTRAINT "action_transitions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_trust_id_owner_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","owner_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_transitions" ADD CONSTRAINT "plan_transitions_trust_id_plan_id_plans_trust_id_id_fk" FOREIGN KEY ("trust_id","plan_id") REFERENCES "public"."plans"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_transitions" ADD CONSTRAINT "plan_transitions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version_priorities" ADD CONSTRAINT "plan_version_priorities_trust_id_plan_version_id_plan_versions_trust_id_id_fk" FOREIGN KEY ("trust_id","plan_version_id") REFERENCES "public"."plan_versions"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version_priorities" ADD CONSTRAINT "plan_version_priorities_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_trust_id_plan_id_plans_trust_id_id_fk" FOREIGN KEY ("trust_id","plan_id") REFERENCES "public"."plans"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_trust_id_cycle_id_cycles_trust_id_id_fk" FOREIGN KEY ("trust_id","cycle_id") REFERENCES "public"."cycles"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_answers" ADD CONSTRAINT "support_answers_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_answers" ADD CONSTRAINT "support_answers_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_judgements" ADD CONSTRAINT "impact_judgements_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_judgements" ADD CONSTRAINT "impact_judgements_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_trust_id_priority_id_supersedes_id_progress_updates_trust_id_priority_id_id_fk" FOREIGN KEY ("trust_id","priority_id","supersedes_id") REFERENCES "public"."progress_updates"("trust_id","priority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_reads" ADD CONSTRAINT "update_reads_trust_id_update_id_progress_updates_trust_id_id_fk" FOREIGN KEY ("trust_id","update_id") REFERENCES "public"."progress_updates"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_reads" ADD CONSTRAINT "update_reads_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_thanks" ADD CONSTRAINT "update_thanks_trust_id_update_id_progress_updates_trust_id_id_fk" FOREIGN KEY ("trust_id","update_id") REFERENCES "public"."progress_updates"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_thanks" ADD CONSTRAINT "update_thanks_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendars_one_default" ON "calendars" USING btree ("trust_id") WHERE "calendars"."is_default";--> statement-breakpoint
CREATE UNIQUE INDEX "milestones_one_a_term" ON "milestones" USING btree ("trust_id","measure_id","academic_year","term") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "observations_measure" ON "observations" USING btree ("trust_id","measure_id","observed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "approaches_name" ON "approaches" USING btree ("trust_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "approaches_strand" ON "approaches" USING btree ("trust_id","strand_key");--> statement-breakpoint
CREATE INDEX "priority_options_priority" ON "priority_options" USING btree ("trust_id","priority_id","turn");--> statement-breakpoint
CREATE UNIQUE INDEX "priority_options_one_chosen" ON "priority_options" USING btree ("trust_id","priority_id","turn") WHERE verdict = 'chosen' and removed_at is null;--> statement-breakpoint
CREATE INDEX "action_transitions_action" ON "action_transitions" USING btree ("trust_id","action_id","recorded_at");--> statement-breakpoint
CREATE INDEX "actions_priority" ON "actions" USING btree ("trust_id","priority_id");--> statement-breakpoint
CREATE INDEX "actions_due" ON "actions" USING btree ("trust_id","due_on") WHERE status = 'open' and removed_at is null;--> statement-breakpoint
CREATE INDEX "plan_transitions_plan" ON "plan_transitions" USING btree ("trust_id","plan_id","recorded_at");--> statement-breakpoint
CREATE INDEX "plan_version_priorities_priority" ON "plan_version_priorities" USING btree ("trust_id","priority_id","recorded_at");--> statement-breakpoint
CREATE INDEX "support_answers_priority" ON "support_answers" USING btree ("trust_id","priority_id","turn","recorded_at");--> statement-breakpoint
CREATE INDEX "practices_recorded" ON "practices" USING btree ("trust_id","recorded_at");--> statement-breakpoint
CREATE INDEX "practices_priority" ON "practices" USING btree ("trust_id","priority_id");--> statement-breakpoint
CREATE INDEX "progress_updates_priority" ON "progress_updates" USING btree ("trust_id","priority_id","recorded_at");--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_trust_id_lead_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","lead_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_trust_id_owner_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","owner_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_once" UNIQUE("trust_id","evidence_id","priority_id","turn","step","claim");--> statement-breakpoint
ALTER TABLE "cycle_priorities" ADD CONSTRAINT "cycle_priorities_outcome" CHECK ("cycle_priorities"."outcome" in ('embed','adapt','spread','stop','carried-over'));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_kind" CHECK ("measures"."kind" in ('number','yes-no','level'));--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_lead" CHECK ("priorities"."lead" is null or "priorities"."lead_person_id" is null);--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_budget" CHECK ("priorities"."budget_pence" >= 0);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_content" CHECK ("evidence"."note" is not null or "evidence"."url" is not null or "evidence"."has_file");--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_claim_kind" CHECK ("evidence_links"."claim" = 'step' or ("evidence_links"."claim" = 'impact' and "evidence_links"."step" = 'evaluate'));