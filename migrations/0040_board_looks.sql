CREATE TABLE "board_looks" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"seen_until" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "board_looks_trust_id_id_pk" PRIMARY KEY("trust_id","id")
);
--> statement-breakpoint
ALTER TABLE "board_looks" ADD CONSTRAINT "board_looks_trust_id_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_looks_person" ON "board_looks" USING btree ("trust_id","person_id","seen_until");--> statement-breakpoint
-- Written by hand from here on.
SELECT sixfold_guard('board_looks', 'append-only');
