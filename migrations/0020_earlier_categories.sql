CREATE TABLE "earlier_categories" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"level" integer,
	"note" text,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "earlier_categories_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "earlier_categories_sequence" UNIQUE("trust_id","school_id","academic_year","sequence"),
	CONSTRAINT "earlier_categories_level" CHECK ("earlier_categories"."level" between 1 and 4),
	CONSTRAINT "earlier_categories_year" CHECK ("earlier_categories"."academic_year" between 2000 and 2100)
);
--> statement-breakpoint
ALTER TABLE "earlier_categories" ADD CONSTRAINT "earlier_categories_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_categories" ADD CONSTRAINT "earlier_categories_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
SELECT sixfold_guard('earlier_categories', 'append-only');
--> statement-breakpoint
-- What was decided here is never written over by what is entered later.
CREATE FUNCTION sixfold_before_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM decisions d
              WHERE d.trust_id = NEW.trust_id AND d.school_id = NEW.school_id AND d.academic_year <= NEW.academic_year) THEN
    RAISE EXCEPTION 'a category of % was decided here, or of an earlier year', NEW.academic_year USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER before_decisions BEFORE INSERT ON earlier_categories FOR EACH ROW EXECUTE FUNCTION sixfold_before_decisions();
