ALTER TABLE "leader_notes" ADD COLUMN "supersedes_id" uuid;--> statement-breakpoint
ALTER TABLE "leader_notes" ADD CONSTRAINT "leader_notes_in" UNIQUE("trust_id","categorisation_id","id");--> statement-breakpoint
ALTER TABLE "leader_notes" ADD CONSTRAINT "leader_notes_supersedes" FOREIGN KEY ("trust_id","categorisation_id","supersedes_id") REFERENCES "public"."leader_notes"("trust_id","categorisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leader_notes" ADD CONSTRAINT "leader_notes_superseded_once" UNIQUE("trust_id","supersedes_id");--> statement-breakpoint
ALTER TABLE "leader_notes" ADD CONSTRAINT "leader_notes_supersedes_another" CHECK ("leader_notes"."supersedes_id" <> "leader_notes"."id");
--> statement-breakpoint
-- Also says whether there is a school on which the person may not decide: they belong to it, or have declared an interest that
-- stands. Their board page leaves out what waits there. Otherwise as in 0011_who_as_text.sql.
CREATE OR REPLACE FUNCTION sixfold_board_state(session uuid, trust uuid, person uuid, today date) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  answer text;
BEGIN
  SELECT '{"roles":[' || coalesce(
           (SELECT string_agg('"' || m.role || '"', ',') FROM memberships m
             WHERE m.trust_id = trust AND m.person_id = person AND m.ended_at IS NULL AND m.from_on <= today
               AND (m.to_on IS NULL OR m.to_on >= today)), '') || '],"barred":' || (
           EXISTS (SELECT 1 FROM memberships m
                    WHERE m.trust_id = trust AND m.person_id = person AND m.role IN ('headteacher', 'contributor', 'governor')
                      AND m.ended_at IS NULL AND m.from_on <= today AND (m.to_on IS NULL OR m.to_on >= today))
           OR EXISTS (SELECT 1 FROM interests i
                       WHERE i.trust_id = trust AND i.person_id = person AND i.from_on <= today
                         AND NOT EXISTS (SELECT 1 FROM interest_ends e
                                          WHERE e.trust_id = i.trust_id AND e.interest_id = i.id AND e.last_day < today)))::text
           || ',"revisions":{' || coalesce(
           (SELECT string_agg(to_json(r.audience) || ':' || r.value, ',') FROM revisions r WHERE r.trust_id = trust), '') || '}}'
    INTO answer
    FROM sessions s JOIN people p ON p.trust_id = trust AND p.id = person AND p.account_id = s.account_id
   WHERE s.id = session AND s.ended_at IS NULL;
  RETURN answer;
END $$;
--> statement-breakpoint
-- The head is spoken with about what was moderated, by the day on which that is recorded; domain.md §4.3.
CREATE FUNCTION sixfold_sound_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held date := (SELECT c.conversation_on FROM categorisations c WHERE c.trust_id = NEW.trust_id AND c.id = NEW.categorisation_id);
BEGIN
  IF held > NEW.day THEN
    RAISE EXCEPTION 'a conversation still to come' USING ERRCODE = 'check_violation';
  END IF;
  IF held < (SELECT min(t.day) FROM categorisation_transitions t
              WHERE t.trust_id = NEW.trust_id AND t.categorisation_id = NEW.categorisation_id AND t.to_status = 'moderated') THEN
    RAISE EXCEPTION 'a conversation before it was moderated' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sound_conversation BEFORE INSERT ON categorisation_transitions FOR EACH ROW WHEN (NEW.act = 'conversation')
EXECUTE FUNCTION sixfold_sound_conversation();
