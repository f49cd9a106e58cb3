ALTER TABLE "questions" DROP CONSTRAINT "questions_about";--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "exception_rule" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "exception_record_kind" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "exception_record_id" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_about" CHECK ("questions"."kind" in ('figure','exception','school','priority','review','category','pairing')
          and ("questions"."kind" = 'figure') = ("questions"."figure" is not null) and ("questions"."kind" <> 'figure' or "questions"."school_id" is null)
          and ("questions"."kind" in ('figure','exception') or "questions"."school_id" is not null)
          and num_nonnulls("questions"."exception_rule", "questions"."exception_record_kind", "questions"."exception_record_id") = case "questions"."kind" when 'exception' then 3 else 0 end
          and ("questions"."kind" = 'priority') = ("questions"."priority_id" is not null)
          and ("questions"."kind" = 'review') = ("questions"."review_id" is not null)
          and ("questions"."kind" = 'category') = ("questions"."categorisation_id" is not null)
          and ("questions"."kind" = 'pairing') = ("questions"."pairing_id" is not null)
          and ("questions"."other_school_id" is null or "questions"."kind" = 'pairing'));