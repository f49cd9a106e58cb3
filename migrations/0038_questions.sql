CREATE TABLE "question_entries" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"assignee_id" uuid,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "question_entries_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "question_entries_sequence" UNIQUE("trust_id","question_id","sequence"),
	CONSTRAINT "question_entries_kind" CHECK ("question_entries"."kind" in ('asked','assigned','answered','closed','asked-again')),
	CONSTRAINT "question_entries_first" CHECK (("question_entries"."sequence" = 1) = ("question_entries"."kind" = 'asked')),
	CONSTRAINT "question_entries_assignee" CHECK (("question_entries"."kind" = 'assigned') = ("question_entries"."assignee_id" is not null)),
	CONSTRAINT "question_entries_text" CHECK ("question_entries"."kind" in ('assigned', 'closed') or coalesce(length(trim("question_entries"."text")), 0) > 0)
);
--> statement-breakpoint
CREATE TABLE "question_links" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"record_kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	CONSTRAINT "question_links_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "question_links_place" UNIQUE("trust_id","entry_id","place"),
	CONSTRAINT "question_links_once" UNIQUE("trust_id","entry_id","record_kind","record_id")
);
--> statement-breakpoint
CREATE TABLE "question_transitions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "question_transitions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "question_transitions_sequence" UNIQUE("trust_id","question_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"figure" text,
	"as_at" date NOT NULL,
	"school_id" uuid,
	"other_school_id" uuid,
	"priority_id" uuid,
	"review_id" uuid,
	"categorisation_id" uuid,
	"pairing_id" uuid,
	"title" text NOT NULL,
	"value" text,
	"governors_of" uuid,
	"asked_by" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"closed_on" date,
	"assignee_id" uuid,
	"ever_answered" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "questions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "questions_status" CHECK ("questions"."status" in ('asked','answered','closed')),
	CONSTRAINT "questions_closed" CHECK (("questions"."status" = 'closed') = ("questions"."closed_on" is not null)),
	CONSTRAINT "questions_answered" CHECK ("questions"."status" <> 'answered' or "questions"."ever_answered"),
	CONSTRAINT "questions_about" CHECK ("questions"."kind" in ('figure','school','priority','review','category','pairing')
          and ("questions"."kind" = 'figure') = ("questions"."figure" is not null) and ("questions"."kind" = 'figure') = ("questions"."school_id" is null)
          and ("questions"."kind" = 'priority') = ("questions"."priority_id" is not null)
          and ("questions"."kind" = 'review') = ("questions"."review_id" is not null)
          and ("questions"."kind" = 'category') = ("questions"."categorisation_id" is not null)
          and ("questions"."kind" = 'pairing') = ("questions"."pairing_id" is not null)
          and ("questions"."other_school_id" is null or "questions"."kind" = 'pairing')),
	CONSTRAINT "questions_governors" CHECK ("questions"."governors_of" is null or "questions"."governors_of" = "questions"."school_id" or "questions"."governors_of" = "questions"."other_school_id")
);
--> statement-breakpoint
ALTER TABLE "question_entries" ADD CONSTRAINT "question_entries_trust_id_question_id_questions_trust_id_id_fk" FOREIGN KEY ("trust_id","question_id") REFERENCES "public"."questions"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_entries" ADD CONSTRAINT "question_entries_trust_id_assignee_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","assignee_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_entries" ADD CONSTRAINT "question_entries_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_links" ADD CONSTRAINT "question_links_trust_id_entry_id_question_entries_trust_id_id_fk" FOREIGN KEY ("trust_id","entry_id") REFERENCES "public"."question_entries"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_transitions" ADD CONSTRAINT "question_transitions_trust_id_question_id_questions_trust_id_id_fk" FOREIGN KEY ("trust_id","question_id") REFERENCES "public"."questions"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_transitions" ADD CONSTRAINT "question_transitions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_other_school_id_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","other_school_id") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_governors_of_schools_trust_id_id_fk" FOREIGN KEY ("trust_id","governors_of") REFERENCES "public"."schools"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_asked_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","asked_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_assignee_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","assignee_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_priority_id_priorities_trust_id_id_fk" FOREIGN KEY ("trust_id","priority_id") REFERENCES "public"."priorities"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_review_id_reviews_trust_id_id_fk" FOREIGN KEY ("trust_id","review_id") REFERENCES "public"."reviews"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_categorisation_id_categorisations_trust_id_id_fk" FOREIGN KEY ("trust_id","categorisation_id") REFERENCES "public"."categorisations"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_trust_id_pairing_id_pairings_trust_id_id_fk" FOREIGN KEY ("trust_id","pairing_id") REFERENCES "public"."pairings"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_school" ON "questions" USING btree ("trust_id","school_id","status");--> statement-breakpoint
CREATE INDEX "questions_assignee" ON "questions" USING btree ("trust_id","assignee_id","status");--> statement-breakpoint
CREATE INDEX "questions_asked" ON "questions" USING btree ("trust_id","status","recorded_at");
--> statement-breakpoint
-- Written by hand from here on.
SELECT sixfold_guard('questions', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('question_entries', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('question_links', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('question_transitions', 'append-only');
