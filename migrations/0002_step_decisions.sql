ALTER TABLE "measures" ADD COLUMN "few_pupils" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "step_entries" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "step_entries" ADD COLUMN "override_reason" text;--> statement-breakpoint
ALTER TABLE "step_entries" ADD CONSTRAINT "step_entries_decision" CHECK (("step_entries"."kind" in ('complete','new-turn')) = ("step_entries"."decision" is not null));--> statement-breakpoint
ALTER TABLE "step_entries" ADD CONSTRAINT "step_entries_override" CHECK (("step_entries"."overridden" is null) = ("step_entries"."override_reason" is null));