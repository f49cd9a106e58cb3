CREATE TABLE "review_judgements" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"progress" text NOT NULL,
	"impact" text NOT NULL,
	"note" text NOT NULL,
	"strength" text NOT NULL,
	"contested" boolean NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "review_judgements_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "review_judgements_sequence" UNIQUE("trust_id","review_id","priority_id","sequence"),
	CONSTRAINT "review_judgements_progress" CHECK ("review_judgements"."progress" in ('on-track','at-risk','off-track')),
	CONSTRAINT "review_judgements_impact" CHECK ("review_judgements"."impact" in ('none-yet','early-signs','clear','sustained')),
	CONSTRAINT "review_judgements_strength" CHECK ("review_judgements"."strength" in ('none','stale','thin','adequate','strong'))
);
--> statement-breakpoint
CREATE TABLE "review_meetings" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"present" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "review_meetings_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "review_meetings_once" UNIQUE("trust_id","review_id"),
	CONSTRAINT "review_meetings_day" CHECK ("review_meetings"."held_on" <= ("review_meetings"."recorded_at" at time zone 'Europe/London')::date)
);
--> statement-breakpoint
CREATE TABLE "review_outcomes" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"hash" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "review_outcomes_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "review_outcomes_once" UNIQUE("trust_id","review_id"),
	CONSTRAINT "review_outcomes_outcome" CHECK ("review_outcomes"."outcome" in ('confirm','raise','lower')),
	CONSTRAINT "review_outcomes_reason" CHECK (length(trim("review_outcomes"."reason")) > 0),
	CONSTRAINT "review_outcomes_hash" CHECK ("review_outcomes"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "review_preparations" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"before_hash" text NOT NULL,
	"now" jsonb NOT NULL,
	"now_hash" text NOT NULL,
	"difference" jsonb NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "review_preparations_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "review_preparations_once" UNIQUE("trust_id","review_id"),
	CONSTRAINT "review_preparations_hashes" CHECK ("review_preparations"."before_hash" ~ '^[0-9a-f]{64}$' and "review_preparations"."now_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "review_statements" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"text" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "review_statements_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "review_statements_sequence" UNIQUE("trust_id","review_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "after_review_id" uuid;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "published_meanwhile" date;--> statement-breakpoint
ALTER TABLE "review_judgements" ADD CONSTRAINT "review_judgements_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_judgements" ADD CONSTRAINT "review_judgements_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_judgements" ADD CONSTRAINT "review_judgements_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_meetings" ADD CONSTRAINT "review_meetings_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_meetings" ADD CONSTRAINT "review_meetings_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_outcomes" ADD CONSTRAINT "review_outcomes_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_outcomes" ADD CONSTRAINT "review_outcomes_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_preparations" ADD CONSTRAINT "review_preparations_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_preparations" ADD CONSTRAINT "review_preparations_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_statements" ADD CONSTRAINT "review_statements_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_statements" ADD CONSTRAINT "review_statements_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_trust_id_after_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","after_review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_transitions_signed_once" ON "review_transitions" USING btree ("trust_id","review_id") WHERE to_status = 'signed-off';--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_after_each" ON "reviews" USING btree ("trust_id","after_review_id");--> statement-breakpoint
ALTER TABLE "review_transitions" ADD CONSTRAINT "review_transitions_locked" CHECK ("review_transitions"."from_status" is distinct from 'signed-off');--> statement-breakpoint
SELECT sixfold_guard('review_preparations', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('review_statements', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('review_judgements', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('review_meetings', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('review_outcomes', 'append-only');
--> statement-breakpoint
-- What is said at a review is said in its turn, and nothing after it was signed; kept here too, so that it doesn't depend on the
-- code alone. Arguments: the statuses in which a row may come. The review's row is held, so that none is signed meanwhile.
CREATE FUNCTION sixfold_review_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands text;
BEGIN
  SELECT r.status INTO stands FROM reviews r WHERE r.trust_id = NEW.trust_id AND r.id = NEW.review_id FOR SHARE;
  IF NOT stands = ANY (TG_ARGV) THEN
    RAISE EXCEPTION 'not while the review is %', stands USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER in_turn BEFORE INSERT ON review_preparations FOR EACH ROW EXECUTE FUNCTION sixfold_review_in_turn('scheduled');
--> statement-breakpoint
CREATE TRIGGER in_turn BEFORE INSERT ON review_statements FOR EACH ROW EXECUTE FUNCTION sixfold_review_in_turn('preparing', 'held');
--> statement-breakpoint
CREATE TRIGGER in_turn BEFORE INSERT ON review_judgements FOR EACH ROW EXECUTE FUNCTION sixfold_review_in_turn('preparing', 'held');
--> statement-breakpoint
CREATE TRIGGER in_turn BEFORE INSERT ON review_meetings FOR EACH ROW EXECUTE FUNCTION sixfold_review_in_turn('preparing');
--> statement-breakpoint
CREATE TRIGGER in_turn BEFORE INSERT ON review_outcomes FOR EACH ROW EXECUTE FUNCTION sixfold_review_in_turn('held');
--> statement-breakpoint
-- A review is signed when every priority of its picture was judged, and stays as it is from then on. (domain.md §5)
CREATE FUNCTION sixfold_review_judged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM review_preparations p, jsonb_path_query(p.now, '$.content.priorities[*].id') priority
              WHERE p.trust_id = NEW.trust_id AND p.review_id = NEW.review_id
                AND NOT EXISTS (SELECT 1 FROM review_judgements j
                                 WHERE j.trust_id = p.trust_id AND j.review_id = p.review_id
                                   AND j.priority_id = (priority #>> '{}')::uuid)) THEN
    RAISE EXCEPTION 'a priority of the picture was not judged' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER judged BEFORE INSERT ON review_outcomes FOR EACH ROW EXECUTE FUNCTION sixfold_review_judged();
--> statement-breakpoint
CREATE FUNCTION sixfold_review_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'signed-off' THEN
    RAISE EXCEPTION 'a signed review stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'signed-off' AND NOT EXISTS (SELECT 1 FROM review_outcomes o
                                                WHERE o.trust_id = NEW.trust_id AND o.review_id = NEW.id) THEN
    RAISE EXCEPTION 'a review is signed off with an outcome' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER locked BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION sixfold_review_locked();
