CREATE TABLE "pairing_views" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"side" text NOT NULL,
	"sequence" integer NOT NULL,
	"view" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "pairing_views_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "pairing_views_sequence" UNIQUE("trust_id","pairing_id","side","sequence"),
	CONSTRAINT "pairing_views_side" CHECK ("pairing_views"."side" in ('giver','receiver')),
	CONSTRAINT "pairing_views_view" CHECK (length(trim("pairing_views"."view")) > 0)
);
--> statement-breakpoint
ALTER TABLE "pairing_transitions" DROP CONSTRAINT "pairing_transitions_consent_as";--> statement-breakpoint
ALTER TABLE "pairings" DROP CONSTRAINT "pairings_two_people";--> statement-breakpoint
ALTER TABLE "pairings" DROP CONSTRAINT "pairings_agreed_as";--> statement-breakpoint
ALTER TABLE "pairing_visits" ADD COLUMN "evidence_id" uuid;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "priority_id" uuid;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_of_school" UNIQUE("trust_id","school_id","id");--> statement-breakpoint
ALTER TABLE "pairing_views" ADD CONSTRAINT "pairing_views_trust_id_pairing_id_pairings_trust_id_id_fk" FOREIGN KEY ("trust_id","pairing_id") REFERENCES "public"."pairings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_views" ADD CONSTRAINT "pairing_views_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_visits" ADD CONSTRAINT "pairing_visits_trust_id_evidence_id_evidence_trust_id_id_fk" FOREIGN KEY ("trust_id","evidence_id") REFERENCES "public"."evidence"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_priority_of_receiver" FOREIGN KEY ("trust_id","receiver_school_id","priority_id") REFERENCES "public"."priorities"("trust_id","school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairings_priority" ON "pairings" USING btree ("trust_id","priority_id") WHERE priority_id is not null;--> statement-breakpoint
ALTER TABLE "pairing_transitions" ADD CONSTRAINT "pairing_transitions_directed_why" CHECK ("pairing_transitions"."consent_as" is distinct from 'directed' or length(trim(coalesce("pairing_transitions"."reason", ''))) > 0);--> statement-breakpoint
ALTER TABLE "pairing_transitions" ADD CONSTRAINT "pairing_transitions_consent_as" CHECK ("pairing_transitions"."consent_as" in ('head','leader','directed'));--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_two_people" CHECK ("pairings"."giver_agreed_by" <> "pairings"."receiver_agreed_by" or 'directed' in ("pairings"."giver_agreed_as", "pairings"."receiver_agreed_as"));--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_agreed_as" CHECK (("pairings"."giver_agreed_by" is null) = ("pairings"."giver_agreed_as" is null) and ("pairings"."receiver_agreed_by" is null) = ("pairings"."receiver_agreed_as" is null)
          and "pairings"."giver_agreed_as" in ('head','leader','directed') and "pairings"."receiver_agreed_as" in ('head','leader','directed'));
--> statement-breakpoint
SELECT sixfold_guard('pairing_views', 'append-only');
