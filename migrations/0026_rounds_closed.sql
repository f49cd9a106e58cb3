CREATE TABLE "round_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"to_status" text NOT NULL,
	"reason" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "round_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "round_transitions_sequence" UNIQUE("trust_id","round_id","sequence"),
	CONSTRAINT "round_transitions_turns" CHECK ("round_transitions"."to_status" = case "round_transitions"."sequence" % 2 when 1 then 'closed' else 'open' end),
	CONSTRAINT "round_transitions_reason" CHECK (length(trim("round_transitions"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "status" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "round_transitions" ADD CONSTRAINT "round_transitions_trust_id_round_id_rounds_trust_id_id_fk" FOREIGN KEY ("trust_id","round_id") REFERENCES "public"."rounds"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_transitions" ADD CONSTRAINT "round_transitions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_status" CHECK ("rounds"."status" in ('open','closed'));
--> statement-breakpoint
SELECT sixfold_guard('round_transitions', 'append-only');
--> statement-breakpoint
-- A round that is closed takes its self-assessments with it, and brings them back when it is opened again.
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
    ('leave', 're-reviewed', 'closed'), ('leave', 'awaiting-decision', 'closed'),
    ('close', 'self-assessing', 'closed'), ('reopen', 'closed', 'self-assessing')
$$;
--> statement-breakpoint
-- Nothing begins, or goes on again, in a round that is closed. Whoever begins holds the round's row meanwhile, and whoever closes it
-- waits for that. (domain.md §4.3)
CREATE FUNCTION sixfold_round_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.origin = 'round' AND NEW.status NOT IN ('published', 'closed') AND (
       SELECT r.status FROM rounds r WHERE r.trust_id = NEW.trust_id AND r.id = NEW.round_id FOR SHARE) = 'closed' THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER begins_in_open_round BEFORE INSERT ON categorisations FOR EACH ROW EXECUTE FUNCTION sixfold_round_is_open();
--> statement-breakpoint
CREATE TRIGGER goes_on_in_open_round BEFORE UPDATE OF status ON categorisations FOR EACH ROW
  WHEN (OLD.status IN ('published', 'closed')) EXECUTE FUNCTION sixfold_round_is_open();
--> statement-breakpoint
-- Nor does one close over what is undecided. A school that leaves is closed by its day, which the rule reads.
CREATE FUNCTION sixfold_round_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'closed' AND EXISTS (
       SELECT 1 FROM categorisations c JOIN schools s ON s.trust_id = c.trust_id AND s.id = c.school_id
        WHERE c.trust_id = NEW.trust_id AND c.round_id = NEW.id AND c.origin = 'round' AND c.status NOT IN ('published', 'closed')
          AND s.left_on IS NULL) THEN
    RAISE EXCEPTION 'schools in this round are undecided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER round_is_decided BEFORE UPDATE OF status ON rounds FOR EACH ROW EXECUTE FUNCTION sixfold_round_is_decided();
