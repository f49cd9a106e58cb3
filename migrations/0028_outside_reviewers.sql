ALTER TABLE "memberships" DROP CONSTRAINT "memberships_role";--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('trust-leader','improvement-partner','headteacher','contributor','governor','trustee','clerk','outside-reviewer'));
--> statement-breakpoint
-- Whoever judges from outside has no other part in the trust on the same days, whoever writes it. (ADR 024)
CREATE FUNCTION sixfold_outside_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_at IS NOT NULL THEN
    RETURN NEW;
  END IF;
  -- Two roles that are given at once follow one another.
  PERFORM 1 FROM people p WHERE p.trust_id = NEW.trust_id AND p.id = NEW.person_id FOR NO KEY UPDATE;
  IF EXISTS (
       SELECT 1 FROM memberships m
        WHERE m.trust_id = NEW.trust_id AND m.person_id = NEW.person_id AND m.id <> NEW.id AND m.ended_at IS NULL
          AND (m.role = 'outside-reviewer') <> (NEW.role = 'outside-reviewer')
          AND m.from_on <= coalesce(NEW.to_on, 'infinity') AND coalesce(m.to_on, 'infinity') >= NEW.from_on) THEN
    RAISE EXCEPTION 'an outside reviewer holds no other role on the same days' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER outside_alone BEFORE INSERT OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION sixfold_outside_alone();
--> statement-breakpoint
-- What an outside reviewer may see is given to them by name, case by case: never by school.
CREATE FUNCTION sixfold_outside_no_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM memberships m
              WHERE m.trust_id = NEW.trust_id AND m.id = NEW.membership_id AND m.role = 'outside-reviewer') THEN
    RAISE EXCEPTION 'an outside reviewer’s role names no school' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER outside_no_school BEFORE INSERT OR UPDATE ON membership_schools FOR EACH ROW EXECUTE FUNCTION sixfold_outside_no_school();
