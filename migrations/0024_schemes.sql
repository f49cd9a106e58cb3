CREATE TABLE "scheme_drafts" (
	"trust_id" uuid NOT NULL,
	"scheme" jsonb,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scheme_drafts_trust_id_pk" PRIMARY KEY("trust_id")
);
--> statement-breakpoint
CREATE TABLE "scheme_versions" (
	"trust_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"scheme" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "scheme_versions_trust_id_id_pk" PRIMARY KEY("trust_id","id"),
	CONSTRAINT "scheme_versions_number" UNIQUE("trust_id","number")
);
--> statement-breakpoint
CREATE TABLE "scheme_withdrawals" (
	"trust_id" uuid NOT NULL,
	"scheme_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "scheme_withdrawals_trust_id_scheme_id_pk" PRIMARY KEY("trust_id","scheme_id"),
	CONSTRAINT "scheme_withdrawals_reason" CHECK (length(trim("scheme_withdrawals"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "scheme_id" uuid;--> statement-breakpoint
ALTER TABLE "scheme_drafts" ADD CONSTRAINT "scheme_drafts_trust_id_saved_by_people_trust_id_id_fk" FOREIGN KEY ("trust_id","saved_by") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_versions" ADD CONSTRAINT "scheme_versions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_withdrawals" ADD CONSTRAINT "scheme_withdrawals_trust_id_scheme_id_scheme_versions_trust_id_id_fk" FOREIGN KEY ("trust_id","scheme_id") REFERENCES "public"."scheme_versions"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_withdrawals" ADD CONSTRAINT "scheme_withdrawals_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_trust_id_scheme_id_scheme_versions_trust_id_id_fk" FOREIGN KEY ("trust_id","scheme_id") REFERENCES "public"."scheme_versions"("trust_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
SELECT sixfold_guard('scheme_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('scheme_withdrawals', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('scheme_drafts', 'editable');
--> statement-breakpoint
-- A round keeps the scheme that it opened with, which wasn't withdrawn then, whoever writes it. (domain.md §4.1)
CREATE FUNCTION sixfold_keeps_scheme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.scheme_id IS DISTINCT FROM OLD.scheme_id THEN
    RAISE EXCEPTION 'a round keeps the scheme that it opened with' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM scheme_withdrawals w
                                   WHERE w.trust_id = NEW.trust_id AND w.scheme_id = NEW.scheme_id) THEN
    RAISE EXCEPTION 'this version of the scheme is withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keeps_scheme BEFORE INSERT OR UPDATE ON rounds FOR EACH ROW EXECUTE FUNCTION sixfold_keeps_scheme();
