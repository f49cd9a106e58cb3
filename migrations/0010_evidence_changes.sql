CREATE TABLE "evidence_changes" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date,
	"audience" text NOT NULL,
	"owner_person_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "evidence_changes_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "evidence_changes_sequence" UNIQUE("trust_id","evidence_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "evidence_changes" ADD CONSTRAINT "evidence_changes_trust_id_evidence_id_evidence_trust_id_id_fk" FOREIGN KEY ("trust_id","evidence_id") REFERENCES "public"."evidence"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_changes" ADD CONSTRAINT "evidence_changes_trust_id_owner_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","owner_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_changes" ADD CONSTRAINT "evidence_changes_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_changes_recorded" ON "evidence_changes" USING btree ("trust_id","recorded_at");--> statement-breakpoint
SELECT sixfold_guard('evidence_changes', 'append-only');
