CREATE TABLE "exception_acknowledgements" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule" text NOT NULL,
	"record_kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"degree" integer NOT NULL,
	"note" text NOT NULL,
	"shared" boolean NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "exception_acknowledgements_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "exception_acknowledgements_degree" CHECK ("exception_acknowledgements"."degree" >= 0),
	CONSTRAINT "exception_acknowledgements_note" CHECK (length(trim("exception_acknowledgements"."note")) > 0)
);
--> statement-breakpoint
ALTER TABLE "trust_settings_versions" ADD COLUMN "exception_thresholds" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exception_acknowledgements" ADD CONSTRAINT "exception_acknowledgements_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exception_acknowledgements_of" ON "exception_acknowledgements" USING btree ("trust_id","record_kind","record_id","recorded_at");--> statement-breakpoint
ALTER TABLE "trust_settings_versions" ADD CONSTRAINT "trust_settings_thresholds" CHECK (jsonb_typeof("trust_settings_versions"."exception_thresholds") = 'object');
--> statement-breakpoint
-- Written by hand from here on.
SELECT sixfold_guard('exception_acknowledgements', 'append-only');
