CREATE TABLE "network_schools" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"school_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"to_on" date,
	"end_recorded_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "network_schools_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "network_schools_days" CHECK ("network_schools"."to_on" is null or "network_schools"."to_on" >= "network_schools"."from_on" - 1),
	CONSTRAINT "network_schools_ended" CHECK (num_nulls("network_schools"."to_on", "network_schools"."end_recorded_at", "network_schools"."ended_by") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"end_recorded_at" timestamp with time zone,
	"ended_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "networks_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "networks_of_kind" UNIQUE("trust_id","id","kind"),
	CONSTRAINT "networks_kind" CHECK ("networks"."kind" in ('hub','subject','teaching-and-learning','inclusion','working-group','plc')),
	CONSTRAINT "networks_name" CHECK (length(trim("networks"."name")) > 0),
	CONSTRAINT "networks_ended" CHECK (num_nulls("networks"."ended_on", "networks"."end_reason", "networks"."end_recorded_at", "networks"."ended_by") in (0, 4)
          and ("networks"."end_reason" is null or length(trim("networks"."end_reason")) > 0))
);
--> statement-breakpoint
ALTER TABLE "network_schools" ADD CONSTRAINT "network_schools_network" FOREIGN KEY ("trust_id","network_id","kind") REFERENCES "public"."networks"("trust_id","id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_schools" ADD CONSTRAINT "network_schools_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_schools" ADD CONSTRAINT "network_schools_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_schools" ADD CONSTRAINT "network_schools_trust_id_ended_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","ended_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_trust_id_ended_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","ended_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "network_schools_one_hub" ON "network_schools" USING btree ("trust_id","school_id") WHERE kind = 'hub' and to_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "network_schools_once" ON "network_schools" USING btree ("trust_id","network_id","school_id") WHERE to_on is null;--> statement-breakpoint
CREATE INDEX "network_schools_of_school" ON "network_schools" USING btree ("trust_id","school_id");--> statement-breakpoint
CREATE INDEX "network_schools_of_network" ON "network_schools" USING btree ("trust_id","network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "networks_standing_name" ON "networks" USING btree ("trust_id",lower("name" collate "und-x-icu")) WHERE ended_on is null;
--> statement-breakpoint
-- Written by hand from here on.
SELECT sixfold_guard('networks', 'append-only');
--> statement-breakpoint
-- What it is stays, and who set it up; what is said of it may change.
GRANT UPDATE (name, purpose, ended_on, end_reason, end_recorded_at, ended_by, version) ON networks TO sixfold_app;
--> statement-breakpoint
SELECT sixfold_guard('network_schools', 'append-only');
--> statement-breakpoint
-- What was said stays; its end is filled in.
GRANT UPDATE (to_on, end_recorded_at, ended_by) ON network_schools TO sixfold_app;
--> statement-breakpoint
-- Once.
CREATE FUNCTION sixfold_stay_ended_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.to_on IS NOT NULL THEN
    RAISE EXCEPTION 'the school belongs to the network no more' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stay_ended_once BEFORE UPDATE ON network_schools FOR EACH ROW EXECUTE FUNCTION sixfold_stay_ended_once();
