ALTER TABLE "trust_settings_versions" ADD COLUMN "pairings_at_once" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "trust_settings_versions" ADD COLUMN "support_weights" jsonb;--> statement-breakpoint
ALTER TABLE "trust_settings_versions" ADD CONSTRAINT "trust_settings_pairings" CHECK ("trust_settings_versions"."pairings_at_once" between 1 and 10);--> statement-breakpoint
ALTER TABLE "trust_settings_versions" ADD CONSTRAINT "trust_settings_weights" CHECK (jsonb_typeof("trust_settings_versions"."support_weights") = 'object');