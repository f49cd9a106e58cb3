CREATE TABLE "bodies" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"scheme_reference" text,
	"from_on" date NOT NULL,
	"to_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "bodies_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "bodies_kind" CHECK ("bodies"."kind" in ('board','committee','chief-executive')),
	CONSTRAINT "bodies_days" CHECK ("bodies"."to_on" is null or "bodies"."to_on" >= "bodies"."from_on"),
	CONSTRAINT "bodies_board_stays" CHECK ("bodies"."kind" <> 'board' or "bodies"."to_on" is null)
);
--> statement-breakpoint
CREATE TABLE "body_powers" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"power" text NOT NULL,
	"may" boolean NOT NULL,
	"from_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "body_powers_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "body_powers_sequence" UNIQUE("trust_id","body_id","power","sequence"),
	CONSTRAINT "body_powers_power" CHECK ("body_powers"."power" in ('categories'))
);
--> statement-breakpoint
CREATE TABLE "body_seat_ends" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"last_day" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "body_seat_ends_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "body_seat_ends_sequence" UNIQUE("trust_id","seat_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "body_seats" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "body_seats_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "body_seats_days" CHECK ("body_seats"."to_on" is null or "body_seats"."to_on" >= "body_seats"."from_on")
);
--> statement-breakpoint
CREATE TABLE "body_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"name" text NOT NULL,
	"scheme_reference" text,
	"from_on" date NOT NULL,
	"to_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid,
	CONSTRAINT "body_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "body_versions_sequence" UNIQUE("trust_id","body_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "interest_ends" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"interest_id" uuid NOT NULL,
	"last_day" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "interest_ends_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "interest_ends_once" UNIQUE("trust_id","interest_id")
);
--> statement-breakpoint
CREATE TABLE "interests" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"meeting_id" uuid,
	"words" text NOT NULL,
	"from_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "interests_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_presences" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"present" boolean NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "meeting_presences_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "meeting_presences_sequence" UNIQUE("trust_id","meeting_id","person_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "meeting_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"day" date NOT NULL,
	"papers_out_on" date NOT NULL,
	"minutes_reference" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "meeting_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "meeting_versions_sequence" UNIQUE("trust_id","meeting_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"day" date NOT NULL,
	"papers_out_on" date NOT NULL,
	"minutes_reference" text,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "meetings_of_body" UNIQUE("trust_id","body_id","id"),
	CONSTRAINT "meetings_once_a_day" UNIQUE("trust_id","body_id","day"),
	CONSTRAINT "meetings_papers" CHECK ("meetings"."papers_out_on" <= "meetings"."day")
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "body_powers" ADD CONSTRAINT "body_powers_trust_id_body_id_bodies_trust_id_id_fk" FOREIGN KEY ("trust_id","body_id") REFERENCES "public"."bodies"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_powers" ADD CONSTRAINT "body_powers_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_seat_ends" ADD CONSTRAINT "body_seat_ends_trust_id_seat_id_body_seats_trust_id_id_fk" FOREIGN KEY ("trust_id","seat_id") REFERENCES "public"."body_seats"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_seat_ends" ADD CONSTRAINT "body_seat_ends_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_seats" ADD CONSTRAINT "body_seats_trust_id_body_id_bodies_trust_id_id_fk" FOREIGN KEY ("trust_id","body_id") REFERENCES "public"."bodies"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_seats" ADD CONSTRAINT "body_seats_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_seats" ADD CONSTRAINT "body_seats_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_versions" ADD CONSTRAINT "body_versions_trust_id_body_id_bodies_trust_id_id_fk" FOREIGN KEY ("trust_id","body_id") REFERENCES "public"."bodies"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_versions" ADD CONSTRAINT "body_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_ends" ADD CONSTRAINT "interest_ends_trust_id_interest_id_interests_trust_id_id_fk" FOREIGN KEY ("trust_id","interest_id") REFERENCES "public"."interests"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_ends" ADD CONSTRAINT "interest_ends_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_trust_id_meeting_id_meetings_trust_id_id_fk" FOREIGN KEY ("trust_id","meeting_id") REFERENCES "public"."meetings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_presences" ADD CONSTRAINT "meeting_presences_trust_id_meeting_id_meetings_trust_id_id_fk" FOREIGN KEY ("trust_id","meeting_id") REFERENCES "public"."meetings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_presences" ADD CONSTRAINT "meeting_presences_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_presences" ADD CONSTRAINT "meeting_presences_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_versions" ADD CONSTRAINT "meeting_versions_trust_id_meeting_id_meetings_trust_id_id_fk" FOREIGN KEY ("trust_id","meeting_id") REFERENCES "public"."meetings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_versions" ADD CONSTRAINT "meeting_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_trust_id_body_id_bodies_trust_id_id_fk" FOREIGN KEY ("trust_id","body_id") REFERENCES "public"."bodies"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_one_board" ON "bodies" USING btree ("trust_id") WHERE kind = 'board';--> statement-breakpoint
CREATE INDEX "body_seats_of" ON "body_seats" USING btree ("trust_id","body_id");--> statement-breakpoint
CREATE INDEX "interests_person" ON "interests" USING btree ("trust_id","person_id");--> statement-breakpoint
CREATE INDEX "interests_meeting" ON "interests" USING btree ("trust_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meetings_by_day" ON "meetings" USING btree ("trust_id","day" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_trust_id_body_id_bodies_trust_id_id_fk" FOREIGN KEY ("trust_id","body_id") REFERENCES "public"."bodies"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_of_that_body" FOREIGN KEY ("trust_id","body_id","meeting_id") REFERENCES "public"."meetings"("trust_id","body_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_meeting" ON "decisions" USING btree ("trust_id","meeting_id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_of_body" CHECK ("decisions"."meeting_id" is null or "decisions"."body_id" is not null);--> statement-breakpoint
SELECT sixfold_guard('bodies', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('body_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('body_powers', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('body_seats', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('body_seat_ends', 'append-only', 'reason');
--> statement-breakpoint
SELECT sixfold_guard('meetings', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('meeting_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('meeting_presences', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('interests', 'append-only', 'words');
--> statement-breakpoint
SELECT sixfold_guard('interest_ends', 'append-only', 'reason');
--> statement-breakpoint
-- Every trust has a board; one founded from now on gets it with the rest. Until somebody is named, all its trustees sit on it.
INSERT INTO bodies (trust_id, id, kind, name, from_on, created_at)
SELECT id, gen_random_uuid(), 'board', 'Trust board', (created_at AT TIME ZONE 'Europe/London')::date, created_at FROM trusts;
--> statement-breakpoint
INSERT INTO body_versions (trust_id, id, body_id, sequence, name, from_on, recorded_at)
SELECT trust_id, gen_random_uuid(), id, 1, name, from_on, created_at FROM bodies;
--> statement-breakpoint
-- Nobody decides on a school in which they have an interest that day, and who doesn't sit on the body says where it is
-- minuted: kept here too, so that neither depends on the code alone. (domain.md §2, §4.3)
CREATE FUNCTION sixfold_sound_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (NEW.recorded_at AT TIME ZONE 'Europe/London')::date;
BEGIN
  IF EXISTS (SELECT 1 FROM interests i
              WHERE i.trust_id = NEW.trust_id AND i.person_id = NEW.decided_by AND i.school_id = NEW.school_id AND i.from_on <= today
                AND NOT EXISTS (SELECT 1 FROM interest_ends e
                                 WHERE e.trust_id = i.trust_id AND e.interest_id = i.id AND e.last_day < today)) THEN
    RAISE EXCEPTION 'whoever decides has an interest in the school' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.body_id IS NOT NULL AND NEW.minute_reference IS NULL
     AND EXISTS (SELECT 1 FROM body_seats s WHERE s.trust_id = NEW.trust_id AND s.body_id = NEW.body_id)
     AND NOT EXISTS (SELECT 1 FROM body_seats s
                      WHERE s.trust_id = NEW.trust_id AND s.body_id = NEW.body_id AND s.person_id = NEW.decided_by AND s.from_on <= today
                        AND coalesce((SELECT e.last_day FROM body_seat_ends e WHERE e.trust_id = s.trust_id AND e.seat_id = s.id
                                       ORDER BY e.sequence DESC LIMIT 1), s.to_on, 'infinity') >= today) THEN
    RAISE EXCEPTION 'whoever decides without a minute sits on the body' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sound BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION sixfold_sound_decision();
--> statement-breakpoint
-- What every request asks first also says in which schools the person has declared an interest that stands today: they are
-- barred there as if it were their own. Otherwise as in 0011_who_as_text.sql.
CREATE OR REPLACE FUNCTION sixfold_who(trust uuid, person uuid, session uuid, today date) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  answer text;
BEGIN
  SELECT '{"name":' || to_json(p.name) || ',"memberships":[' || coalesce(
           (SELECT string_agg('{"id":"' || m.id || '","role":"' || m.role || '","schoolIds":[' || coalesce(
                     (SELECT string_agg('"' || ms.school_id || '"', ',') FROM membership_schools ms
                       WHERE ms.trust_id = m.trust_id AND ms.membership_id = m.id), '') || ']}', ',')
              FROM memberships m
             WHERE m.trust_id = p.trust_id AND m.person_id = p.id AND m.ended_at IS NULL AND m.from_on <= today
               AND (m.to_on IS NULL OR m.to_on >= today)), '') || '],"interests":[' || coalesce(
           (SELECT string_agg('"' || i.school_id || '"', ',') FROM interests i
             WHERE i.trust_id = p.trust_id AND i.person_id = p.id AND i.from_on <= today
               AND NOT EXISTS (SELECT 1 FROM interest_ends e
                                WHERE e.trust_id = i.trust_id AND e.interest_id = i.id AND e.last_day < today)), '') || ']}'
    INTO answer
    FROM people p JOIN sessions s ON s.account_id = p.account_id
   WHERE p.trust_id = trust AND p.id = person AND s.id = session AND s.ended_at IS NULL;
  RETURN answer;
END $$;
