-- What every request asks first, in functions whose plans a connection keeps: planning it afresh each time costs several
-- times as much as running it. A function in SQL is planned anew at each call, one in PL/pgSQL once a connection.

-- Who asks, under the row security of whoever calls; no row when the session has ended.
CREATE FUNCTION sixfold_who(trust uuid, person uuid, session uuid, today date)
RETURNS TABLE (name text, memberships json)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT p.name,
         coalesce((SELECT json_agg(json_build_object('id', m.id, 'role', m.role, 'schoolIds',
                     (SELECT coalesce(json_agg(ms.school_id), '[]') FROM membership_schools ms
                       WHERE ms.trust_id = m.trust_id AND ms.membership_id = m.id)))
                     FROM memberships m
                    WHERE m.trust_id = p.trust_id AND m.person_id = p.id AND m.ended_at IS NULL AND m.from_on <= today
                      AND (m.to_on IS NULL OR m.to_on >= today)), '[]')
    FROM people p JOIN sessions s ON s.account_id = p.account_id
   WHERE p.trust_id = trust AND p.id = person AND s.id = session AND s.ended_at IS NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sixfold_board_state(session uuid, trust uuid, person uuid, today date)
RETURNS TABLE (roles text[], revisions jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT (SELECT coalesce(array_agg(DISTINCT m.role), '{}') FROM memberships m
           WHERE m.trust_id = trust AND m.person_id = person AND m.from_on <= today AND m.ended_at IS NULL
             AND (m.to_on IS NULL OR m.to_on >= today)),
         (SELECT coalesce(jsonb_object_agg(r.audience, r.value), '{}'::jsonb) FROM revisions r WHERE r.trust_id = trust)
    FROM sessions s JOIN people p ON p.trust_id = trust AND p.id = person AND p.account_id = s.account_id
   WHERE s.id = session AND s.ended_at IS NULL;
END $$;
