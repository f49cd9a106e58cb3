CREATE TABLE "replies" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"categorisation_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"answer" text NOT NULL,
	"statement" text,
	"late" boolean NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "replies_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "replies_once_a_turn" UNIQUE("trust_id","categorisation_id","turn"),
	CONSTRAINT "replies_answer" CHECK ("replies"."answer" in ('agrees','challenges')),
	CONSTRAINT "replies_challenge" CHECK ("replies"."answer" = 'agrees' or "replies"."statement" is not null)
);
--> statement-breakpoint
ALTER TABLE "ratings" DROP CONSTRAINT "ratings_sequence";--> statement-breakpoint
ALTER TABLE "proposals" DROP CONSTRAINT "proposals_departure";--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ALTER COLUMN "by_person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD COLUMN "sequence" integer;--> statement-breakpoint
UPDATE "categorisation_transitions" t SET "sequence" = n.place
  FROM (SELECT trust_id, id, row_number() OVER (PARTITION BY trust_id, categorisation_id ORDER BY recorded_at, id) AS place
          FROM categorisation_transitions) n
 WHERE n.trust_id = t.trust_id AND n.id = t.id;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ALTER COLUMN "sequence" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD COLUMN "act" text;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD COLUMN "reply_by" date;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "conversation_on" date;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "conversation_by" uuid;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "conversation_none" text;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "reply_by" date;--> statement-breakpoint
ALTER TABLE "categorisations" ADD COLUMN "re_reviewer_id" uuid;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "self_assess_by" date;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "propose_by" date;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "decide_by" date;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "stage" text DEFAULT 'proposed' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "rationale" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "source" text DEFAULT 'trust' NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD CONSTRAINT "categorisation_transitions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD CONSTRAINT "categorisation_transitions_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_trust_id_submitted_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","submitted_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_trust_id_conversation_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","conversation_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_trust_id_re_reviewer_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","re_reviewer_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "categorisations_re_reviewer" ON "categorisations" USING btree ("trust_id","re_reviewer_id");--> statement-breakpoint
ALTER TABLE "categorisation_transitions" ADD CONSTRAINT "categorisation_transitions_sequence" UNIQUE("trust_id","categorisation_id","sequence");--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_sequence" UNIQUE("trust_id","categorisation_id","source","criterion_key","sequence");--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_submitted" CHECK (("categorisations"."submitted_by" is null) = ("categorisations"."submitted_at" is null));--> statement-breakpoint
ALTER TABLE "categorisations" ADD CONSTRAINT "categorisations_conversation" CHECK (("categorisations"."conversation_on" is null) = ("categorisations"."conversation_by" is null) and not ("categorisations"."conversation_on" is not null and "categorisations"."conversation_none" is not null));--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_days" CHECK ("rounds"."self_assess_by" <= "rounds"."propose_by" and "rounds"."propose_by" <= "rounds"."decide_by" and "rounds"."self_assess_by" <= "rounds"."decide_by");--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_stage" CHECK ("proposals"."stage" in ('proposed','moderated','re-reviewed'));--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_departure" CHECK ("proposals"."stage" = 're-reviewed' or ("proposals"."departure" is not null) = ("proposals"."suggested_level" is not null and "proposals"."suggested_level" <> "proposals"."level"));--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_source" CHECK ("ratings"."source" in ('self','trust'));
--> statement-breakpoint
SELECT sixfold_guard('replies', 'append-only');
--> statement-breakpoint
GRANT UPDATE ON rounds TO sixfold_app;
--> statement-breakpoint
-- A school's way through a round goes on from where it is, and only as packages/shared/src/domain/categorisation/way.ts says: a
-- test compares the two. So no writer, however many at once, makes another move than those there are. (domain.md §4.3)
CREATE FUNCTION sixfold_way_moves() RETURNS TABLE (act text, from_status text, to_status text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('begin', NULL, 'self-assessing'), ('submit', 'self-assessing', 'self-assessing'), ('propose', 'self-assessing', 'proposed'),
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
--> statement-breakpoint
CREATE FUNCTION sixfold_sound_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  here text := (SELECT t.to_status FROM categorisation_transitions t
                 WHERE t.trust_id = NEW.trust_id AND t.categorisation_id = NEW.categorisation_id AND t.sequence = NEW.sequence - 1);
BEGIN
  IF here IS DISTINCT FROM NEW.from_status OR NOT EXISTS (
       SELECT 1 FROM sixfold_way_moves() m
        WHERE m.act = NEW.act AND m.from_status IS NOT DISTINCT FROM NEW.from_status AND m.to_status = NEW.to_status) THEN
    RAISE EXCEPTION 'no such move: % from % to %', NEW.act, NEW.from_status, NEW.to_status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sound BEFORE INSERT ON categorisation_transitions FOR EACH ROW EXECUTE FUNCTION sixfold_sound_move();
