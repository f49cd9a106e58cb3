ALTER TABLE "categorisations" DROP CONSTRAINT "categorisations_once_a_round";--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "origin" text DEFAULT 'round' NOT NULL;--> statement-breakpoint
ALTER TABLE "review_outcomes" ADD COLUMN "categorisation_id" uuid;--> statement-breakpoint
ALTER TABLE "review_outcomes" ADD CONSTRAINT "review_outcomes_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "categorisations_once_a_round" ON "categorisations" USING btree ("trust_id","round_id","school_id") WHERE origin = 'round';--> statement-breakpoint
CREATE INDEX "review_outcomes_categorisation" ON "review_outcomes" USING btree ("trust_id","categorisation_id");--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_origin" CHECK ("categorisations"."origin" in ('round','review'));--> statement-breakpoint
ALTER TABLE "review_outcomes" ADD CONSTRAINT "review_outcomes_confirms" CHECK ("review_outcomes"."outcome" <> 'confirm' or "review_outcomes"."categorisation_id" is null);
--> statement-breakpoint
-- A review that finds that the category no longer fits begins a decision too. (domain.md §5)
CREATE OR REPLACE FUNCTION sixfold_way_moves() RETURNS TABLE (act text, from_status text, to_status text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('begin', NULL, 'self-assessing'), ('review', NULL, 'moderated'), ('submit', 'self-assessing', 'self-assessing'),
    ('propose', 'self-assessing', 'proposed'),
    ('propose', 'proposed', 'proposed'), ('moderate', 'proposed', 'moderated'), ('moderate', 'moderated', 'moderated'),
    ('moderate', 'moderated', 'awaiting-reply'), ('moderate', 'moderated', 'awaiting-decision'),
    ('conversation', 'moderated', 'awaiting-reply'), ('extend', 'awaiting-reply', 'awaiting-reply'),
    ('reply', 'awaiting-reply', 'awaiting-decision'), ('reply', 'awaiting-reply', 'challenged'),
    ('lapse', 'awaiting-reply', 'awaiting-decision'), ('name-re-reviewer', 'challenged', 'challenged'),
    ('re-review', 'challenged', 're-reviewed'), ('re-review', 're-reviewed', 'awaiting-decision'),
    ('re-review', 're-reviewed', 'awaiting-reply'), ('decide', 'awaiting-decision', 'published'),
    ('return', 'awaiting-decision', 'moderated'), ('leave', 'self-assessing', 'closed'), ('leave', 'proposed', 'closed'),
    ('leave', 'moderated', 'closed'), ('leave', 'awaiting-reply', 'closed'), ('leave', 'challenged', 'closed'),
    ('leave', 're-reviewed', 'closed'), ('leave', 'awaiting-decision', 'closed')
$$;
