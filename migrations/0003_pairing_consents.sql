ALTER TABLE "pairing_transitions" ADD COLUMN "consent_as" text;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "giver_agreed_as" text;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "receiver_agreed_as" text;--> statement-breakpoint
CREATE INDEX "pairings_newest" ON "pairings" USING btree ("trust_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "pairing_transitions" ADD CONSTRAINT "pairing_transitions_consent_as" CHECK ("pairing_transitions"."consent_as" in ('head','leader'));--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_two_people" CHECK ("pairings"."giver_agreed_by" <> "pairings"."receiver_agreed_by");--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_agreed_as" CHECK (("pairings"."giver_agreed_by" is null) = ("pairings"."giver_agreed_as" is null) and ("pairings"."receiver_agreed_by" is null) = ("pairings"."receiver_agreed_as" is null)
          and "pairings"."giver_agreed_as" in ('head','leader') and "pairings"."receiver_agreed_as" in ('head','leader'));