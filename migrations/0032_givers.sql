CREATE TABLE "partner_conflicts" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "partner_conflicts_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"contact" text,
	"criterion_keys" text[] NOT NULL,
	"cost_pence_a_day" integer,
	"half_days" integer,
	"half_days_year" integer,
	"conflicts" text,
	"ended_on" date,
	"end_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "partners_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "partners_kind" CHECK ("partners"."kind" in ('university','teaching-hub','charity','local-authority','other')),
	CONSTRAINT "partners_cost" CHECK ("partners"."cost_pence_a_day" between 0 and 1000000),
	CONSTRAINT "partners_half_days" CHECK ("partners"."half_days" between 0 and 4000),
	CONSTRAINT "partners_half_days_of_year" CHECK (("partners"."half_days" is null) = ("partners"."half_days_year" is null)),
	CONSTRAINT "partners_ended" CHECK (("partners"."ended_on" is null) = ("partners"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"criterion_keys" text[] NOT NULL,
	"half_days" integer NOT NULL,
	"ended_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "team_members_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "team_members_half_days" CHECK ("team_members"."half_days" between 0 and 4000)
);
--> statement-breakpoint
ALTER TABLE "pairings" ALTER COLUMN "giver_school_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "giver_kind" text DEFAULT 'school' NOT NULL;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "giver_partner_id" uuid;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "conflict_reason" text;--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "load_reason" text;--> statement-breakpoint
ALTER TABLE "partner_conflicts" ADD CONSTRAINT "partner_conflicts_trust_id_partner_id_partners_trust_id_id_fk" FOREIGN KEY ("trust_id","partner_id") REFERENCES "public"."partners"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_conflicts" ADD CONSTRAINT "partner_conflicts_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_trust_id_created_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","created_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "partner_conflicts_standing" ON "partner_conflicts" USING btree ("trust_id","partner_id","school_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "team_members_standing" ON "team_members" USING btree ("trust_id","academic_year","person_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "team_members_person" ON "team_members" USING btree ("trust_id","person_id");--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_trust_id_giver_partner_id_partners_trust_id_id_fk" FOREIGN KEY ("trust_id","giver_partner_id") REFERENCES "public"."partners"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairings_partner" ON "pairings" USING btree ("trust_id","giver_partner_id","status");--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_giver_kind" CHECK ("pairings"."giver_kind" in ('school','team','partner') and ("pairings"."giver_kind" = 'school') = ("pairings"."giver_school_id" is not null)
          and ("pairings"."giver_kind" = 'partner') = ("pairings"."giver_partner_id" is not null));--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_leader_speaks" CHECK ("pairings"."giver_kind" = 'school' or "pairings"."giver_agreed_as" = 'leader');
--> statement-breakpoint
SELECT sixfold_guard('partners', 'editable', 'contact');
--> statement-breakpoint
SELECT sixfold_guard('partner_conflicts', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('team_members', 'editable');
