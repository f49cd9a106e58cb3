CREATE TABLE "suggestion_dismissals" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"giver_id" uuid NOT NULL,
	"receiver_school_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"reason" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "suggestion_dismissals_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "suggestion_dismissals_once" UNIQUE("trust_id","academic_year","giver_id","receiver_school_id","criterion_key"),
	CONSTRAINT "suggestion_dismissals_reason" CHECK (length(trim("suggestion_dismissals"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "suggestion_runs" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"weights" jsonb NOT NULL,
	"problem" jsonb NOT NULL,
	"result" jsonb,
	"progress" text,
	"failure" text,
	"stop_asked" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"alive_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "suggestion_runs_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "suggestion_runs_status" CHECK ("suggestion_runs"."status" in ('running','done','stopped','failed')),
	CONSTRAINT "suggestion_runs_result" CHECK (("suggestion_runs"."status" = 'done') = ("suggestion_runs"."result" is not null)),
	CONSTRAINT "suggestion_runs_failure" CHECK (("suggestion_runs"."status" = 'failed') = ("suggestion_runs"."failure" is not null))
);
--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_trust_id_receiver_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","receiver_school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_runs" ADD CONSTRAINT "suggestion_runs_trust_id_asked_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","asked_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "suggestion_runs_one_at_once" ON "suggestion_runs" USING btree ("trust_id") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "suggestion_runs_newest" ON "suggestion_runs" USING btree ("trust_id","asked_at" DESC NULLS LAST,"id" DESC NULLS LAST);
--> statement-breakpoint
-- What is weighed and found is derived from the record, and long: the audit trail says who asked, when and what became of it.
SELECT sixfold_guard('suggestion_runs', 'editable', '', 'problem,result');
--> statement-breakpoint
SELECT sixfold_guard('suggestion_dismissals', 'append-only');
