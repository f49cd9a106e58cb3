ALTER TABLE "step_entries" DROP CONSTRAINT "step_entries_kind";--> statement-breakpoint
ALTER TABLE "step_entries" DROP CONSTRAINT "step_entries_reason";--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "committee_version" integer;--> statement-breakpoint
ALTER TABLE "cycle_transitions" ADD CONSTRAINT "cycle_transitions_trust_id_by_person_id_people_trust_id_id_fk" FOREIGN KEY ("trust_id","by_person_id") REFERENCES "public"."people"("trust_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_transitions" ADD CONSTRAINT "cycle_transitions_move" CHECK (case when "cycle_transitions"."from_status" is null then "cycle_transitions"."to_status" = 'open' when "cycle_transitions"."from_status" = 'open' then "cycle_transitions"."to_status" = 'closed'
        else "cycle_transitions"."from_status" = 'closed' and "cycle_transitions"."to_status" = 'open' and length(trim(coalesce("cycle_transitions"."reason", ''))) > 0 end);--> statement-breakpoint
ALTER TABLE "step_entries" ADD CONSTRAINT "step_entries_kind" CHECK ("step_entries"."kind" in ('start','advance','go-back','complete','new-turn','take-up'));--> statement-breakpoint
ALTER TABLE "step_entries" ADD CONSTRAINT "step_entries_reason" CHECK ("step_entries"."kind" not in ('go-back','take-up') or length(trim(coalesce("step_entries"."reason", ''))) > 0);--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_committee" CHECK ("plans"."committee_version" is null or "plans"."committee_seen_on" is not null);
--> statement-breakpoint
-- What was noted before goes with the version that was in force on that day, where one was.
UPDATE plans p SET committee_version = (SELECT max(v.number) FROM plan_versions v
  WHERE v.trust_id = p.trust_id AND v.plan_id = p.id AND v.day <= p.committee_seen_on);
--> statement-breakpoint
-- A committee sees a version that there is, and none before it was approved: packages/shared/src/domain/plans/committee.ts.
CREATE FUNCTION sixfold_sound_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM plan_versions v
                  WHERE v.trust_id = NEW.trust_id AND v.plan_id = NEW.id AND v.number = NEW.committee_version
                    AND v.day <= NEW.committee_seen_on) THEN
    RAISE EXCEPTION 'no version % of this plan on %', NEW.committee_version, NEW.committee_seen_on
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sound_sight BEFORE INSERT OR UPDATE OF committee_seen_on, committee_version ON plans
  FOR EACH ROW WHEN (NEW.committee_version IS NOT NULL) EXECUTE FUNCTION sixfold_sound_sight();
