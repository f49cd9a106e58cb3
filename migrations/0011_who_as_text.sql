-- What every request asks first, as one text of JSON: a function that returns rows keeps them in a store of its own, and each
-- json_build_object looks its types up again, which together cost as much as finding the answer. Ids are UUIDs and roles are
-- held to their list by a check, so that neither needs quoting.
DROP FUNCTION sixfold_who;
--> statement-breakpoint
-- {name, memberships} under the row security of whoever calls; null when the session has ended.
CREATE FUNCTION sixfold_who(trust uuid, person uuid, session uuid, today date) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  answer text;
BEGIN
  SELECT '{"name":' || to_json(p.name) || ',"memberships":[' || coalesce(
           (SELECT string_agg('{"id":"' || m.id || '","role":"' || m.role || '","schoolIds":[' || coalesce(
                     (SELECT string_agg('"' || ms.school_id || '"', ',') FROM membership_schools ms
                       WHERE ms.trust_id = m.trust_id AND ms.membership_id = m.id), '') || ']}', ',')
              FROM memberships m
             WHERE m.trust_id = p.trust_id AND m.person_id = p.id AND m.ended_at IS NULL AND m.from_on <= today
               AND (m.to_on IS NULL OR m.to_on >= today)), '') || ']}'
    INTO answer
    FROM people p JOIN sessions s ON s.account_id = p.account_id
   WHERE p.trust_id = trust AND p.id = person AND s.id = session AND s.ended_at IS NULL;
  RETURN answer;
END $$;
--> statement-breakpoint
DROP FUNCTION sixfold_board_state;
--> statement-breakpoint
-- {roles, revisions} of the day; null when the session has ended. Callable by whoever logs in, and says nothing else.
CREATE FUNCTION sixfold_board_state(session uuid, trust uuid, person uuid, today date) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  answer text;
BEGIN
  SELECT '{"roles":[' || coalesce(
           (SELECT string_agg('"' || m.role || '"', ',') FROM memberships m
             WHERE m.trust_id = trust AND m.person_id = person AND m.ended_at IS NULL AND m.from_on <= today
               AND (m.to_on IS NULL OR m.to_on >= today)), '') || '],"revisions":{' || coalesce(
           (SELECT string_agg(to_json(r.audience) || ':' || r.value, ',') FROM revisions r WHERE r.trust_id = trust), '') || '}}'
    INTO answer
    FROM sessions s JOIN people p ON p.trust_id = trust AND p.id = person AND p.account_id = s.account_id
   WHERE s.id = session AND s.ended_at IS NULL;
  RETURN answer;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION sixfold_board_state(uuid, uuid, uuid, date) FROM PUBLIC;
