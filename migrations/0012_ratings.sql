CREATE TABLE "leader_notes" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"text" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "leader_notes_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"suggested_level" integer,
	"departure" text,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "proposals_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "proposals_level" CHECK ("proposals"."level" between 1 and 4),
	CONSTRAINT "proposals_suggested" CHECK ("proposals"."suggested_level" between 1 and 4),
	CONSTRAINT "proposals_departure" CHECK (("proposals"."departure" is not null) = ("proposals"."suggested_level" is not null and "proposals"."suggested_level" <> "proposals"."level"))
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"sequence" integer NOT NULL,
	"level" integer,
	"unrated" text,
	"note" text,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "ratings_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "ratings_sequence" UNIQUE("trust_id","categorisation_id","criterion_key","sequence"),
	CONSTRAINT "ratings_level" CHECK ("ratings"."level" between 1 and 4),
	CONSTRAINT "ratings_unrated" CHECK ("ratings"."unrated" in ('not-applicable','too-early')),
	CONSTRAINT "ratings_value" CHECK (("ratings"."level" is null) <> ("ratings"."unrated" is null)),
	CONSTRAINT "ratings_reason" CHECK ("ratings"."unrated" is null or "ratings"."note" is not null)
);
--> statement-breakpoint
ALTER TABLE "leader_notes" ADD CONSTRAINT "leader_notes_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leader_notes" ADD CONSTRAINT "leader_notes_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leader_notes_of" ON "leader_notes" USING btree ("trust_id","categorisation_id","recorded_at");--> statement-breakpoint
CREATE INDEX "proposals_of" ON "proposals" USING btree ("trust_id","categorisation_id","recorded_at");--> statement-breakpoint
SELECT sixfold_guard('ratings', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('proposals', 'append-only');
--> statement-breakpoint
-- The audit log says that a leader-only note was written, not what it says: the table itself keeps every one.
SELECT sixfold_guard('leader_notes', 'append-only', 'text');
