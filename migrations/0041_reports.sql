CREATE TABLE "report_parts" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"part" text NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_parts_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "report_parts_once" UNIQUE("trust_id","report_id","part"),
	CONSTRAINT "report_parts_part" CHECK ("report_parts"."part" in ('open','confidential','decisions'))
);
--> statement-breakpoint
CREATE TABLE "report_discards" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "report_discards_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "report_discards_once" UNIQUE("trust_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "report_files" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"part" text NOT NULL,
	"format" text NOT NULL,
	"table_key" text NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"store_key" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_files_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "report_files_once" UNIQUE("trust_id","report_id","part","format","table_key"),
	CONSTRAINT "report_files_format" CHECK ("report_files"."format" in ('pdf','docx','csv'))
);
--> statement-breakpoint
CREATE TABLE "report_freezes" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"day" date NOT NULL,
	"signed_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"manifest" text NOT NULL,
	"sha256" text NOT NULL,
	"corrects_id" uuid,
	CONSTRAINT "report_freezes_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "report_freezes_once" UNIQUE("trust_id","report_id"),
	CONSTRAINT "report_freezes_correct_once" UNIQUE("trust_id","corrects_id")
);
--> statement-breakpoint
CREATE TABLE "report_writings" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"status" text NOT NULL,
	"done" integer NOT NULL,
	"of" integer NOT NULL,
	"failure" text,
	"alive_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_writings_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "report_writings_once" UNIQUE("trust_id","report_id"),
	CONSTRAINT "report_writings_status" CHECK ("report_writings"."status" in ('waiting','running','done','failed')),
	CONSTRAINT "report_writings_failure" CHECK (("report_writings"."status" = 'failed') = ("report_writings"."failure" is not null))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"meeting_id" uuid,
	"for_meeting_on" date,
	"as_at" date,
	"school_ids" uuid[],
	"sections" text[] NOT NULL,
	"corrects_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reports_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "reports_kind" CHECK ("reports"."kind" in ('meeting-pack','report')),
	CONSTRAINT "reports_for_meeting" CHECK (("reports"."kind" = 'meeting-pack') = ("reports"."meeting_id" is not null)),
	CONSTRAINT "reports_since" CHECK (("reports"."meeting_id" is null) = ("reports"."for_meeting_on" is null))
);
--> statement-breakpoint
ALTER TABLE "report_parts" ADD CONSTRAINT "report_parts_trust_id_report_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","report_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_discards" ADD CONSTRAINT "report_discards_trust_id_report_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","report_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_discards" ADD CONSTRAINT "report_discards_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_trust_id_report_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","report_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_freezes" ADD CONSTRAINT "report_freezes_trust_id_report_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","report_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_freezes" ADD CONSTRAINT "report_freezes_trust_id_corrects_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","corrects_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_freezes" ADD CONSTRAINT "report_freezes_trust_id_signed_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","signed_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_writings" ADD CONSTRAINT "report_writings_trust_id_report_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","report_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_trust_id_meeting_id_meetings_trust_id_id_fk" FOREIGN KEY ("trust_id","meeting_id") REFERENCES "public"."meetings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_trust_id_corrects_id_reports_trust_id_id_fk" FOREIGN KEY ("trust_id","corrects_id") REFERENCES "public"."reports"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_files_store" ON "report_files" USING btree ("trust_id","store_key");--> statement-breakpoint
CREATE INDEX "report_freezes_newest" ON "report_freezes" USING btree ("trust_id","recorded_at" DESC NULLS LAST,"report_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_meeting" ON "reports" USING btree ("trust_id","meeting_id");--> statement-breakpoint
-- Written by hand from here on.
SELECT sixfold_guard('reports', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('report_discards', 'append-only');
--> statement-breakpoint
-- What was frozen is long, and is kept by its hash: the audit trail says that, when and by whom.
SELECT sixfold_guard('report_freezes', 'append-only', '', 'manifest');
--> statement-breakpoint
SELECT sixfold_guard('report_parts', 'append-only', '', 'content');
--> statement-breakpoint
SELECT sixfold_guard('report_files', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('report_writings', 'editable');
