CREATE TABLE "visit_people" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wording_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "visit_people_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "visit_people_once" UNIQUE("trust_id","wording_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"day" date NOT NULL,
	"half_days" integer NOT NULL,
	"others" text,
	"what_happened" text NOT NULL,
	"next_steps" text,
	"withdrawn_reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "visits_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "visits_of_school" UNIQUE("trust_id","school_id","id"),
	CONSTRAINT "visits_sequence" UNIQUE("trust_id","visit_id","sequence"),
	CONSTRAINT "visits_half_days" CHECK ("visits"."half_days" between 1 and 10),
	CONSTRAINT "visits_first" CHECK (("visits"."sequence" = 1) = ("visits"."id" = "visits"."visit_id"))
);
--> statement-breakpoint
ALTER TABLE "visit_people" ADD CONSTRAINT "visit_people_trust_id_wording_id_visits_trust_id_id_fk" FOREIGN KEY ("trust_id","wording_id") REFERENCES "public"."visits"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_people" ADD CONSTRAINT "visit_people_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_first_wording" FOREIGN KEY ("trust_id","school_id","visit_id") REFERENCES "public"."visits"("trust_id","school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visits_school" ON "visits" USING btree ("trust_id","school_id","day");
--> statement-breakpoint
SELECT sixfold_guard('visits', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('visit_people', 'append-only');
