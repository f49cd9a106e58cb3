CREATE TABLE "declared_needs" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"criterion_key" text NOT NULL,
	"why" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"withdrawn_reason" text,
	"withdrawn_on" date,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "declared_needs_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "declared_needs_year" CHECK ("declared_needs"."academic_year" between 2000 and 2100),
	CONSTRAINT "declared_needs_why" CHECK (length(trim("declared_needs"."why")) > 0),
	CONSTRAINT "declared_needs_withdrawn" CHECK (num_nulls("declared_needs"."withdrawn_reason", "declared_needs"."withdrawn_on", "declared_needs"."withdrawn_at", "declared_needs"."withdrawn_by") in (0, 4)
          and ("declared_needs"."withdrawn_reason" is null or length(trim("declared_needs"."withdrawn_reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "offer_wordings" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"half_days" integer NOT NULL,
	"roles" text NOT NULL,
	"note" text,
	"withdrawn_reason" text,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "offer_wordings_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "offer_wordings_sequence" UNIQUE("trust_id","offer_id","sequence"),
	CONSTRAINT "offer_wordings_half_days" CHECK ("offer_wordings"."half_days" between 1 and 400),
	CONSTRAINT "offer_wordings_roles" CHECK (length(trim("offer_wordings"."roles")) > 0),
	CONSTRAINT "offer_wordings_withdrawn" CHECK ("offer_wordings"."withdrawn_reason" is null or ("offer_wordings"."sequence" > 1 and length(trim("offer_wordings"."withdrawn_reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"criterion_key" text NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "offers_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "offers_year" CHECK ("offers"."academic_year" between 2000 and 2100)
);
--> statement-breakpoint
ALTER TABLE "declared_needs" ADD CONSTRAINT "declared_needs_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_needs" ADD CONSTRAINT "declared_needs_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_needs" ADD CONSTRAINT "declared_needs_trust_id_withdrawn_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","withdrawn_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_wordings" ADD CONSTRAINT "offer_wordings_trust_id_offer_id_offers_trust_id_id_fk" FOREIGN KEY ("trust_id","offer_id") REFERENCES "public"."offers"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_wordings" ADD CONSTRAINT "offer_wordings_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "declared_needs_one_stands" ON "declared_needs" USING btree ("trust_id","academic_year","school_id","criterion_key") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_stands" ON "offers" USING btree ("trust_id","academic_year","school_id","criterion_key") WHERE not withdrawn;
--> statement-breakpoint
SELECT sixfold_guard('offers', 'append-only');
--> statement-breakpoint
-- Whose it is, of which year and in what stays; what it says is in its wordings.
GRANT UPDATE (withdrawn, version) ON offers TO sixfold_app;
--> statement-breakpoint
SELECT sixfold_guard('offer_wordings', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('declared_needs', 'append-only');
--> statement-breakpoint
-- What was said stays; how it was taken back is filled in.
GRANT UPDATE (withdrawn_reason, withdrawn_on, withdrawn_at, withdrawn_by, version) ON declared_needs TO sixfold_app;
--> statement-breakpoint
-- An offer says what its newest wording says, and nothing is said of one that was withdrawn.
CREATE FUNCTION sixfold_offer_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence > 1 AND EXISTS (
       SELECT 1 FROM offer_wordings w WHERE w.trust_id = NEW.trust_id AND w.offer_id = NEW.offer_id AND w.withdrawn_reason IS NOT NULL) THEN
    RAISE EXCEPTION 'the offer was withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER offer_stands BEFORE INSERT ON offer_wordings FOR EACH ROW EXECUTE FUNCTION sixfold_offer_stands();
--> statement-breakpoint
-- Taken back once.
CREATE FUNCTION sixfold_need_taken_back_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'the need was taken back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER need_taken_back_once BEFORE UPDATE ON declared_needs FOR EACH ROW EXECUTE FUNCTION sixfold_need_taken_back_once();
