CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"rotated_at" timestamp with time zone,
	"sibling_issued" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"trust_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_reason" text
);
--> statement-breakpoint
CREATE TABLE "trusts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"group_uid" text,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categorisation_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "categorisation_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "categorisations" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"status" text NOT NULL,
	"level" integer,
	"rationale" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "categorisations_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "categorisations_once_a_round" UNIQUE("trust_id","round_id","school_id"),
	CONSTRAINT "categorisations_status" CHECK ("categorisations"."status" in ('self-assessing','proposed','moderated','awaiting-reply','challenged','re-reviewed','awaiting-decision','published','closed')),
	CONSTRAINT "categorisations_level" CHECK ("categorisations"."level" between 1 and 4),
	CONSTRAINT "categorisations_proposal" CHECK ("categorisations"."status" in ('self-assessing','closed') or ("categorisations"."level" is not null and "categorisations"."rationale" is not null and "categorisations"."proposed_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"level" integer NOT NULL,
	"rationale" text NOT NULL,
	"body" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"minute_reference" text,
	"effective_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "decisions_once" UNIQUE("trust_id","categorisation_id"),
	CONSTRAINT "decisions_level" CHECK ("decisions"."level" between 1 and 4),
	CONSTRAINT "decisions_body" CHECK ("decisions"."body" in ('board','committee','chief-executive'))
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rounds_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "rounds_one_a_year" UNIQUE("trust_id","academic_year")
);
--> statement-breakpoint
CREATE TABLE "cycle_priorities" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"outcome" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cycle_priorities_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "cycle_priorities_once" UNIQUE("trust_id","cycle_id","priority_id")
);
--> statement-breakpoint
CREATE TABLE "cycle_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "cycle_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "cycles" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cycles_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "cycles_one_a_year" UNIQUE("trust_id","school_id","academic_year"),
	CONSTRAINT "cycles_status" CHECK ("cycles"."status" in ('open','closed')),
	CONSTRAINT "cycles_year" CHECK ("cycles"."academic_year" between 2000 and 2100)
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"better" text NOT NULL,
	"baseline" numeric,
	"baseline_on" date,
	"target" numeric,
	"target_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measures_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "measures_better" CHECK ("measures"."better" in ('up','down'))
);
--> statement-breakpoint
CREATE TABLE "priorities" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"title" text NOT NULL,
	"criterion_key" text NOT NULL,
	"lead" text,
	"problem" text,
	"root_cause" text,
	"intended_outcome" text,
	"status" text NOT NULL,
	"step" text,
	"turn" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "priorities_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "priorities_step" CHECK (("priorities"."status" = 'open' and "priorities"."step" in ('diagnose','explore','prepare','deliver','evaluate','secure'))
        or ("priorities"."status" = 'completed' and "priorities"."step" is null))
);
--> statement-breakpoint
CREATE TABLE "step_entries" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"turn" integer NOT NULL,
	"kind" text NOT NULL,
	"from_step" text,
	"to_step" text,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	"overridden" jsonb,
	CONSTRAINT "step_entries_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "step_entries_sequence" UNIQUE("trust_id","priority_id","sequence"),
	CONSTRAINT "step_entries_kind" CHECK ("step_entries"."kind" in ('start','advance','go-back','complete','new-turn')),
	CONSTRAINT "step_entries_reason" CHECK ("step_entries"."kind" not in ('go-back') or length(trim("step_entries"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "step_notes" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"step" text NOT NULL,
	"note" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "step_notes_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "step_notes_one" UNIQUE("trust_id","priority_id","turn","step"),
	CONSTRAINT "step_notes_step" CHECK ("step_notes"."step" in ('explore','prepare','deliver','evaluate','secure'))
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"url" text,
	"effective_on" date NOT NULL,
	"expires_on" date,
	"audience" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evidence_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "evidence_source" CHECK ("evidence"."source" in ('school','trust','peer-school','external')),
	CONSTRAINT "evidence_audience" CHECK ("evidence"."audience" in ('school-and-trust','governors-and-trustees')),
	CONSTRAINT "evidence_content" CHECK ("evidence"."note" is not null or "evidence"."url" is not null)
);
--> statement-breakpoint
CREATE TABLE "evidence_links" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"step" text NOT NULL,
	"stance" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "evidence_links_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "evidence_links_once" UNIQUE("trust_id","evidence_id","priority_id","turn","step"),
	CONSTRAINT "evidence_links_stance" CHECK ("evidence_links"."stance" in ('supports','contradicts','neutral'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "invitations_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "invitations_kind" CHECK ("invitations"."kind" in ('invitation','password-reset'))
);
--> statement-breakpoint
CREATE TABLE "membership_schools" (
	"trust_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	CONSTRAINT "membership_schools_trust_id_membership_id_school_id_pk" PRIMARY KEY("trust_id","membership_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "memberships_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('trust-leader','improvement-partner','headteacher','contributor','governor','trustee','clerk')),
	CONSTRAINT "memberships_days" CHECK ("memberships"."to_on" is null or "memberships"."to_on" >= "memberships"."from_on")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "people_account" UNIQUE("trust_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"trust_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"table_name" text NOT NULL,
	"row_id" uuid,
	"action" text NOT NULL,
	"changes" jsonb NOT NULL,
	"person_id" uuid,
	"request_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_log_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"school_id" uuid,
	"record_kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"audiences" text[] NOT NULL,
	"data" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "events_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"trust_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"answer" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_trust_id_person_id_key_pk" PRIMARY KEY("trust_id","person_id","key")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"trust_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "revisions_trust_id_audience_pk" PRIMARY KEY("trust_id","audience")
);
--> statement-breakpoint
CREATE TABLE "review_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"due_on" date NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "review_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"nominal_due_on" date NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reviews_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "reviews_status" CHECK ("reviews"."status" in ('scheduled','preparing','held','signed-off','not-held','replaced','closed'))
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"trust_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"urn" text,
	"name" text,
	"group_uids" text[] NOT NULL,
	"facts" jsonb,
	"reason" text,
	"problems" jsonb NOT NULL,
	CONSTRAINT "import_rows_trust_id_import_id_line_pk" PRIMARY KEY("trust_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"rows_read" integer NOT NULL,
	"groups" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"applied_group_uid" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "imports_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "imports_kind" CHECK ("imports"."kind" in ('gias'))
);
--> statement-breakpoint
CREATE TABLE "school_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid,
	"import_id" uuid,
	CONSTRAINT "school_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "school_versions_sequence" UNIQUE("trust_id","school_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"urn" text NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "schools_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "schools_urn" UNIQUE("trust_id","urn"),
	CONSTRAINT "schools_urn_digits" CHECK ("schools"."urn" ~ '^[0-9]{6}$'),
	CONSTRAINT "schools_days" CHECK ("schools"."left_on" is null or "schools"."left_on" >= "schools"."joined_on")
);
--> statement-breakpoint
CREATE TABLE "pairing_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"side" text NOT NULL,
	"half_days" integer NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "pairing_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "pairing_transitions_side" CHECK ("pairing_transitions"."side" in ('giver','receiver','trust'))
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"giver_school_id" uuid NOT NULL,
	"receiver_school_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"objective" text NOT NULL,
	"half_days" integer NOT NULL,
	"status" text NOT NULL,
	"giver_agreed_by" uuid,
	"giver_agreed_at" timestamp with time zone,
	"receiver_agreed_by" uuid,
	"receiver_agreed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pairings_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "pairings_two_schools" CHECK ("pairings"."giver_school_id" <> "pairings"."receiver_school_id"),
	CONSTRAINT "pairings_half_days" CHECK ("pairings"."half_days" between 1 and 400),
	CONSTRAINT "pairings_status" CHECK ("pairings"."status" in ('requested','matched','agreed','active','paused','completed','evaluated','declined','withdrawn')),
	CONSTRAINT "pairings_both_agreed" CHECK ("pairings"."status" not in ('agreed','active','paused','completed','evaluated') or ("pairings"."giver_agreed_by" is not null and "pairings"."receiver_agreed_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_tokens" ADD CONSTRAINT "session_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_trust_id_trusts_id_fk" FOREIGN KEY ("trust_id") REFERENCES "public"."trusts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD CONSTRAINT "categorisation_transitions_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_trust_id_round_id_rounds_trust_id_id_fk" FOREIGN KEY ("trust_id","round_id") REFERENCES "public"."rounds"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_trust_id_proposed_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","proposed_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_trust_id_decided_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","decided_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_priorities" ADD CONSTRAINT "cycle_priorities_trust_id_cycle_id_cycles_trust_id_id_fk" FOREIGN KEY ("trust_id","cycle_id") REFERENCES "public"."cycles"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_priorities" ADD CONSTRAINT "cycle_priorities_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_transitions" ADD CONSTRAINT "cycle_transitions_trust_id_cycle_id_cycles_trust_id_id_fk" FOREIGN KEY ("trust_id","cycle_id") REFERENCES "public"."cycles"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_entries" ADD CONSTRAINT "step_entries_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_entries" ADD CONSTRAINT "step_entries_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_notes" ADD CONSTRAINT "step_notes_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_trust_id_evidence_id_evidence_trust_id_id_fk" FOREIGN KEY ("trust_id","evidence_id") REFERENCES "public"."evidence"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_schools" ADD CONSTRAINT "membership_schools_trust_id_membership_id_memberships_trust_id_id_fk" FOREIGN KEY ("trust_id","membership_id") REFERENCES "public"."memberships"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_schools" ADD CONSTRAINT "membership_schools_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_transitions" ADD CONSTRAINT "review_transitions_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_trust_id_decision_id_decisions_trust_id_id_fk" FOREIGN KEY ("trust_id","decision_id") REFERENCES "public"."decisions"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_trust_id_import_id_imports_trust_id_id_fk" FOREIGN KEY ("trust_id","import_id") REFERENCES "public"."imports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_versions" ADD CONSTRAINT "school_versions_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_transitions" ADD CONSTRAINT "pairing_transitions_trust_id_pairing_id_pairings_trust_id_id_fk" FOREIGN KEY ("trust_id","pairing_id") REFERENCES "public"."pairings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_trust_id_giver_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","giver_school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_trust_id_receiver_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","receiver_school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "session_tokens_session" ON "session_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "categorisation_transitions_of" ON "categorisation_transitions" USING btree ("trust_id","categorisation_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "categorisations_one_unfinished" ON "categorisations" USING btree ("trust_id","school_id") WHERE status not in ('published','closed');--> statement-breakpoint
CREATE INDEX "decisions_in_force" ON "decisions" USING btree ("trust_id","school_id","effective_on" DESC NULLS LAST,"recorded_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cycle_priorities_priority" ON "cycle_priorities" USING btree ("trust_id","priority_id");--> statement-breakpoint
CREATE INDEX "cycle_transitions_cycle" ON "cycle_transitions" USING btree ("trust_id","cycle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "measures_priority" ON "measures" USING btree ("trust_id","priority_id");--> statement-breakpoint
CREATE INDEX "priorities_school" ON "priorities" USING btree ("trust_id","school_id");--> statement-breakpoint
CREATE INDEX "evidence_school" ON "evidence" USING btree ("trust_id","school_id","recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_links_claim" ON "evidence_links" USING btree ("trust_id","priority_id","turn","step");--> statement-breakpoint
CREATE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_person" ON "invitations" USING btree ("trust_id","person_id");--> statement-breakpoint
CREATE INDEX "membership_schools_school" ON "membership_schools" USING btree ("trust_id","school_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("trust_id","person_id");--> statement-breakpoint
CREATE INDEX "people_by_account" ON "people" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("trust_id","name");--> statement-breakpoint
CREATE INDEX "audit_log_row" ON "audit_log" USING btree ("trust_id","table_name","row_id","at");--> statement-breakpoint
CREATE INDEX "events_school" ON "events" USING btree ("trust_id","school_id","recorded_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "events_trust" ON "events" USING btree ("trust_id","recorded_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("trust_id","created_at");--> statement-breakpoint
CREATE INDEX "review_transitions_review" ON "review_transitions" USING btree ("trust_id","review_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("trust_id","school_id") WHERE status in ('scheduled','preparing','held');--> statement-breakpoint
CREATE INDEX "reviews_due" ON "reviews" USING btree ("trust_id","status","due_on");--> statement-breakpoint
CREATE INDEX "import_rows_groups" ON "import_rows" USING gin ("group_uids");--> statement-breakpoint
CREATE INDEX "school_versions_school" ON "school_versions" USING btree ("trust_id","school_id","recorded_at");--> statement-breakpoint
CREATE INDEX "schools_by_name" ON "schools" USING btree ("trust_id","name" collate "und-x-icu","id");--> statement-breakpoint
CREATE INDEX "pairing_transitions_pairing" ON "pairing_transitions" USING btree ("trust_id","pairing_id","recorded_at");--> statement-breakpoint
CREATE INDEX "pairings_giver" ON "pairings" USING btree ("trust_id","giver_school_id","status");--> statement-breakpoint
CREATE INDEX "pairings_receiver" ON "pairings" USING btree ("trust_id","receiver_school_id","status");