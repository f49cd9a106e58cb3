-- Database roles (architecture.md §1). Roles belong to the cluster: another database's migration may be creating them now.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sixfold_app') THEN CREATE ROLE sixfold_app NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sixfold_system') THEN CREATE ROLE sixfold_system NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
-- The login role works as either. Who made a role isn't yet allowed to SET ROLE to it (PostgreSQL 16), so the grant is always
-- tried; one that may not grant was granted both by whoever prepared the server (docs/operations.md). internal_error: another
-- database's migration grants at the same moment.
DO $$ BEGIN
  EXECUTE format('GRANT sixfold_app, sixfold_system TO %I', current_user);
EXCEPTION WHEN insufficient_privilege OR internal_error OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO sixfold_app, sixfold_system;
--> statement-breakpoint
-- '' and not null is what the setting holds after a transaction that set it.
CREATE FUNCTION sixfold_trust() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.trust_id', true), '')::uuid $$;
--> statement-breakpoint
-- Writes old → new of changed columns. Arguments: the table's name (a shard's own name differs), its personal columns,
-- its secret columns (both comma-separated). Personal columns are logged as "changed"; secret ones not at all.
CREATE FUNCTION sixfold_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  whole jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  personal text[] := string_to_array(coalesce(TG_ARGV[1], ''), ',');
  secret text[] := string_to_array(coalesce(TG_ARGV[2], ''), ',');
  changes jsonb;
BEGIN
  SELECT jsonb_object_agg(key, CASE WHEN key = ANY (personal) THEN '"changed"'::jsonb
                                    ELSE jsonb_build_array(before -> key, after -> key) END)
    INTO changes
    FROM (SELECT jsonb_object_keys(before || after) AS key) keys
   WHERE before -> key IS DISTINCT FROM after -> key AND NOT key = ANY (secret);
  IF changes IS NOT NULL THEN
    INSERT INTO audit_log (trust_id, table_name, row_id, action, changes, person_id, request_id, at)
    VALUES (coalesce(whole ->> 'trust_id', whole ->> 'id')::uuid, TG_ARGV[0], (whole ->> 'id')::uuid, lower(TG_OP), changes,
            nullif(current_setting('app.person_id', true), '')::uuid, nullif(current_setting('app.request_id', true), ''),
            clock_timestamp());
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Walls a tenant table off by trust and grants what its kind allows. Kinds: 'append-only', 'editable', 'deletable'.
CREATE FUNCTION sixfold_guard(guarded text, kind text, personal text DEFAULT '', secret text DEFAULT '') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF kind NOT IN ('append-only', 'editable', 'deletable') THEN RAISE EXCEPTION 'unknown kind of table: %', kind; END IF;
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY trust_wall ON %I TO sixfold_app USING (trust_id = (SELECT sixfold_trust())) WITH CHECK (trust_id = (SELECT sixfold_trust()))', guarded);
  EXECUTE format('GRANT SELECT, INSERT ON %I TO sixfold_app', guarded);
  IF kind <> 'append-only' THEN EXECUTE format('GRANT UPDATE ON %I TO sixfold_app', guarded); END IF;
  IF kind = 'deletable' THEN EXECUTE format('GRANT DELETE ON %I TO sixfold_app', guarded); END IF;
  EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION sixfold_audit(%L, %L, %L)',
    guarded, guarded, personal, secret);
END $$;
--> statement-breakpoint
SELECT sixfold_guard('people', 'editable', 'name,email');
--> statement-breakpoint
SELECT sixfold_guard('memberships', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('membership_schools', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('invitations', 'editable', '', 'token_hash');
--> statement-breakpoint
SELECT sixfold_guard('schools', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('school_versions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('imports', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('cycles', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('cycle_transitions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('priorities', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('cycle_priorities', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('step_entries', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('step_notes', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('measures', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('evidence', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('evidence_links', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('rounds', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('categorisations', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('categorisation_transitions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('decisions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('reviews', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('review_transitions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('pairings', 'editable');
--> statement-breakpoint
SELECT sixfold_guard('pairing_transitions', 'append-only');
--> statement-breakpoint
SELECT sixfold_guard('events', 'append-only');
--> statement-breakpoint
-- Staging rows and kept answers are no record of the trust: walled off, but not audited.
ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trust_wall ON import_rows TO sixfold_app USING (trust_id = (SELECT sixfold_trust())) WITH CHECK (trust_id = (SELECT sixfold_trust()));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON import_rows TO sixfold_app;
--> statement-breakpoint
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trust_wall ON idempotency_keys TO sixfold_app USING (trust_id = (SELECT sixfold_trust())) WITH CHECK (trust_id = (SELECT sixfold_trust()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO sixfold_app;
--> statement-breakpoint
-- Read-only for the app: triggers write them.
ALTER TABLE revisions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trust_wall ON revisions FOR SELECT TO sixfold_app USING (trust_id = (SELECT sixfold_trust()));
--> statement-breakpoint
GRANT SELECT ON revisions TO sixfold_app;
--> statement-breakpoint
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY trust_wall ON audit_log FOR SELECT TO sixfold_app USING (trust_id = (SELECT sixfold_trust()));
--> statement-breakpoint
GRANT SELECT ON audit_log TO sixfold_app;
--> statement-breakpoint
CREATE FUNCTION sixfold_move_revisions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO revisions (trust_id, audience, value)
  SELECT NEW.trust_id, audience, 1 FROM unnest(NEW.audiences) AS audience ORDER BY audience
  ON CONFLICT (trust_id, audience) DO UPDATE SET value = revisions.value + 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER move_revisions AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION sixfold_move_revisions();
--> statement-breakpoint
-- Global tables.
ALTER TABLE trusts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_trust ON trusts TO sixfold_app USING (id = (SELECT sixfold_trust())) WITH CHECK (id = (SELECT sixfold_trust()));
--> statement-breakpoint
GRANT SELECT, UPDATE ON trusts TO sixfold_app;
--> statement-breakpoint
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON trusts FOR EACH ROW EXECUTE FUNCTION sixfold_audit('trusts');
--> statement-breakpoint
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE session_tokens ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_session ON sessions FOR SELECT TO sixfold_app USING (id = nullif(current_setting('app.session_id', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT (id, account_id, ended_at) ON sessions TO sixfold_app;
--> statement-breakpoint
CREATE POLICY system ON trusts TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system ON accounts TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system ON credentials TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system ON sessions TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system ON session_tokens TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system ON people TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system ON memberships FOR SELECT TO sixfold_system USING (true);
--> statement-breakpoint
CREATE POLICY system ON membership_schools FOR SELECT TO sixfold_system USING (true);
--> statement-breakpoint
CREATE POLICY system ON invitations TO sixfold_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT ON trusts TO sixfold_system;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON accounts, credentials, sessions, session_tokens TO sixfold_system;
--> statement-breakpoint
GRANT DELETE ON session_tokens TO sixfold_system;
--> statement-breakpoint
GRANT SELECT ON people, memberships, membership_schools, invitations TO sixfold_system;
--> statement-breakpoint
GRANT UPDATE (account_id) ON people TO sixfold_system;
--> statement-breakpoint
GRANT UPDATE (used_at) ON invitations TO sixfold_system;
--> statement-breakpoint
-- Who asks, and where the board page stands, in one statement outside a transaction (architecture.md §7, unchanged page).
CREATE FUNCTION sixfold_board_state(session uuid, trust uuid, person uuid, today date)
RETURNS TABLE (roles text[], revisions jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT coalesce(array_agg(DISTINCT m.role), '{}') FROM memberships m
           WHERE m.trust_id = trust AND m.person_id = person AND m.from_on <= today AND m.ended_at IS NULL AND (m.to_on IS NULL OR m.to_on >= today)),
         (SELECT coalesce(jsonb_object_agg(r.audience, r.value), '{}'::jsonb) FROM revisions r WHERE r.trust_id = trust)
    FROM sessions s JOIN people p ON p.trust_id = trust AND p.id = person AND p.account_id = s.account_id
   WHERE s.id = session AND s.ended_at IS NULL
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION sixfold_board_state(uuid, uuid, uuid, date) FROM PUBLIC;
--> statement-breakpoint
REVOKE ALL ON FUNCTION sixfold_guard(text, text, text, text) FROM PUBLIC;
--> statement-breakpoint
-- Whether an account also belongs to another trust; says nothing of which.
CREATE FUNCTION sixfold_account_elsewhere(account uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM people p WHERE p.account_id = account AND p.trust_id <> sixfold_trust())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION sixfold_account_elsewhere(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sixfold_account_elsewhere(uuid) TO sixfold_app;
