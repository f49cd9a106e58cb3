CREATE TABLE "pairing_evaluations" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"side" text NOT NULL,
	"sequence" integer NOT NULL,
	"impact" text NOT NULL,
	"worked" text NOT NULL,
	"otherwise" text,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "pairing_evaluations_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "pairing_evaluations_sequence" UNIQUE("trust_id","pairing_id","side","sequence"),
	CONSTRAINT "pairing_evaluations_side" CHECK ("pairing_evaluations"."side" in ('giver','receiver')),
	CONSTRAINT "pairing_evaluations_impact" CHECK ("pairing_evaluations"."impact" in ('none-yet','early-signs','clear','sustained'))
);
--> statement-breakpoint
CREATE TABLE "pairing_extensions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"half_days" integer NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"giver_agreed_by" uuid,
	"receiver_agreed_by" uuid,
	"closed_reason" text,
	"closed_by" uuid,
	CONSTRAINT "pairing_extensions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "pairing_extensions_half_days" CHECK ("pairing_extensions"."half_days" between 1 and 400),
	CONSTRAINT "pairing_extensions_status" CHECK ("pairing_extensions"."status" in ('asked','agreed','declined')),
	CONSTRAINT "pairing_extensions_agreed" CHECK ("pairing_extensions"."status" <> 'agreed' or ("pairing_extensions"."giver_agreed_by" is not null and "pairing_extensions"."receiver_agreed_by" is not null)),
	CONSTRAINT "pairing_extensions_two_people" CHECK ("pairing_extensions"."giver_agreed_by" <> "pairing_extensions"."receiver_agreed_by"),
	CONSTRAINT "pairing_extensions_declined" CHECK (("pairing_extensions"."status" = 'declined') = ("pairing_extensions"."closed_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "pairing_visits" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"day" date NOT NULL,
	"half_days" integer NOT NULL,
	"who" text NOT NULL,
	"what_happened" text NOT NULL,
	"next_steps" text,
	"withdrawn_reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "pairing_visits_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "pairing_visits_of" UNIQUE("trust_id","pairing_id","id"),
	CONSTRAINT "pairing_visits_sequence" UNIQUE("trust_id","visit_id","sequence"),
	CONSTRAINT "pairing_visits_half_days" CHECK ("pairing_visits"."half_days" between 1 and 20),
	CONSTRAINT "pairing_visits_first" CHECK (("pairing_visits"."sequence" = 1) = ("pairing_visits"."id" = "pairing_visits"."visit_id"))
);
--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "taking_part" text;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "cost_pence_a_day" integer;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "counts_to_entitlement" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "pairing_evaluations" ADD CONSTRAINT "pairing_evaluations_trust_id_pairing_id_pairings_trust_id_id_fk" FOREIGN KEY ("trust_id","pairing_id") REFERENCES "public"."pairings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_evaluations" ADD CONSTRAINT "pairing_evaluations_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_extensions" ADD CONSTRAINT "pairing_extensions_trust_id_pairing_id_pairings_trust_id_id_fk" FOREIGN KEY ("trust_id","pairing_id") REFERENCES "public"."pairings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_extensions" ADD CONSTRAINT "pairing_extensions_trust_id_asked_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","asked_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_extensions" ADD CONSTRAINT "pairing_extensions_trust_id_giver_agreed_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","giver_agreed_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_extensions" ADD CONSTRAINT "pairing_extensions_trust_id_receiver_agreed_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","receiver_agreed_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_extensions" ADD CONSTRAINT "pairing_extensions_trust_id_closed_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","closed_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_visits" ADD CONSTRAINT "pairing_visits_trust_id_pairing_id_pairings_trust_id_id_fk" FOREIGN KEY ("trust_id","pairing_id") REFERENCES "public"."pairings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_visits" ADD CONSTRAINT "pairing_visits_first_wording" FOREIGN KEY ("trust_id","pairing_id","visit_id") REFERENCES "public"."pairing_visits"("trust_id","pairing_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_visits" ADD CONSTRAINT "pairing_visits_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_extensions_one_open" ON "pairing_extensions" USING btree ("trust_id","pairing_id") WHERE status = 'asked';--> statement-breakpoint
CREATE INDEX "pairing_visits_day" ON "pairing_visits" USING btree ("trust_id","pairing_id","day");--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_days" CHECK ("pairings"."starts_on" <= "pairings"."ends_on");--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_cost" CHECK ("pairings"."cost_pence_a_day" between 0 and 1000000);
--> statement-breakpoint
SELECT sixfold_guard('pairing_visits', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('pairing_extensions', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('pairing_evaluations', 'append-only');
--> statement-breakpoint
-- Half-days of a pairing's visits that stand: each as its newest wording says.
CREATE FUNCTION sixfold_delivered(trust uuid, pairing uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(v.half_days), 0)::int FROM pairing_visits v
   WHERE v.trust_id = trust AND v.pairing_id = pairing AND v.withdrawn_reason IS NULL
     AND NOT EXISTS (SELECT 1 FROM pairing_visits n
                      WHERE n.trust_id = v.trust_id AND n.visit_id = v.visit_id AND n.sequence > v.sequence)
$$;
--> statement-breakpoint
-- Delivered never exceeds agreed: whoever logs a visit holds the pairing's row, so that two at once follow one another. (domain.md §6)
CREATE FUNCTION sixfold_within_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  agreed integer := (SELECT p.half_days FROM pairings p WHERE p.trust_id = NEW.trust_id AND p.id = NEW.pairing_id FOR UPDATE);
BEGIN
  IF sixfold_delivered(NEW.trust_id, NEW.pairing_id) > agreed THEN
    RAISE EXCEPTION 'more is delivered than the % half-days that are agreed', agreed USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER within_agreed AFTER INSERT ON pairing_visits FOR EACH ROW EXECUTE FUNCTION sixfold_within_agreed();
--> statement-breakpoint
CREATE FUNCTION sixfold_agreed_covers_delivered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.half_days < OLD.half_days AND sixfold_delivered(NEW.trust_id, NEW.id) > NEW.half_days THEN
    RAISE EXCEPTION 'more is delivered than % half-days', NEW.half_days USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreed_covers_delivered BEFORE UPDATE OF half_days ON pairings FOR EACH ROW EXECUTE FUNCTION sixfold_agreed_covers_delivered();
