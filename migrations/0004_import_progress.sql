ALTER TABLE "imports" ALTER COLUMN "sha256" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "unread" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "status" text NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_status" CHECK ("imports"."status" in ('reading','ready','failed'));