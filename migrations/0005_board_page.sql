CREATE TABLE "priority_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"title" text NOT NULL,
	"criterion_key" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "priority_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "priority_versions_sequence" UNIQUE("trust_id","priority_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "priority_versions" ADD CONSTRAINT "priority_versions_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_versions" ADD CONSTRAINT "priority_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "step_entries_since" ON "step_entries" USING btree ("trust_id","recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_live" ON "evidence" USING btree ("trust_id","effective_on");--> statement-breakpoint
CREATE INDEX "review_transitions_since" ON "review_transitions" USING btree ("trust_id","recorded_at");--> statement-breakpoint
CREATE INDEX "pairing_transitions_agreed" ON "pairing_transitions" USING btree ("trust_id","day") WHERE to_status = 'agreed';--> statement-breakpoint
SELECT sixfold_guard('priority_versions', 'append-only');--> statement-breakpoint
INSERT INTO "priority_versions" ("trust_id", "id", "priority_id", "sequence", "title", "criterion_key", "recorded_at", "by_person_id")
SELECT "trust_id", gen_random_uuid(), "id", 1, "title", "criterion_key", "created_at", "created_by" FROM "priorities";
