CREATE TABLE "replying_heads" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "replying_heads_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "replying_heads_sequence" UNIQUE("trust_id","school_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "acting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "replying_heads" ADD CONSTRAINT "replying_heads_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replying_heads" ADD CONSTRAINT "replying_heads_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replying_heads" ADD CONSTRAINT "replying_heads_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_acting" CHECK (not "memberships"."acting" or "memberships"."role" = 'headteacher');
--> statement-breakpoint
SELECT sixfold_guard('replying_heads', 'append-only');
--> statement-breakpoint
-- Nobody speaks for a school that they don't head on that day, whoever writes it. (domain.md §2)
CREATE FUNCTION sixfold_heads_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT 1 FROM memberships m
         JOIN membership_schools s ON s.trust_id = m.trust_id AND s.membership_id = m.id AND s.school_id = NEW.school_id
        WHERE m.trust_id = NEW.trust_id AND m.person_id = NEW.person_id AND m.role = 'headteacher'
          AND m.from_on <= NEW.day AND (m.to_on IS NULL OR m.to_on >= NEW.day)
          AND (m.ended_at IS NULL OR (m.ended_at AT TIME ZONE 'Europe/London')::date > NEW.day)) THEN
    RAISE EXCEPTION 'they do not head this school on %', NEW.day USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER heads_it BEFORE INSERT ON replying_heads FOR EACH ROW EXECUTE FUNCTION sixfold_heads_it();
