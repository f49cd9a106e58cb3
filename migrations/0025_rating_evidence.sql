CREATE TABLE "rating_evidence" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"source" text NOT NULL,
	"stance" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "rating_evidence_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "rating_evidence_once" UNIQUE("trust_id","evidence_id","categorisation_id","criterion_key","source"),
	CONSTRAINT "rating_evidence_source" CHECK ("rating_evidence"."source" in ('self','trust')),
	CONSTRAINT "rating_evidence_stance" CHECK ("rating_evidence"."stance" in ('supports','contradicts','neutral'))
);
--> statement-breakpoint
ALTER TABLE "rating_evidence" ADD CONSTRAINT "rating_evidence_trust_id_evidence_id_evidence_trust_id_id_fk" FOREIGN KEY ("trust_id","evidence_id") REFERENCES "public"."evidence"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_evidence" ADD CONSTRAINT "rating_evidence_categorisation" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_evidence" ADD CONSTRAINT "rating_evidence_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rating_evidence_of" ON "rating_evidence" USING btree ("trust_id","categorisation_id","criterion_key");
--> statement-breakpoint
SELECT sixfold_guard('rating_evidence', 'append-only');
--> statement-breakpoint
-- What is known of one school says nothing of another's rating, whoever writes it.
CREATE FUNCTION sixfold_evidence_of_its_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT e.school_id FROM evidence e WHERE e.trust_id = NEW.trust_id AND e.id = NEW.evidence_id)
     <> (SELECT c.school_id FROM categorisations c WHERE c.trust_id = NEW.trust_id AND c.id = NEW.categorisation_id) THEN
    RAISE EXCEPTION 'evidence of another school' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_of_its_school BEFORE INSERT ON rating_evidence FOR EACH ROW
EXECUTE FUNCTION sixfold_evidence_of_its_school();
