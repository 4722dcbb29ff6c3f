-- Who may do what. The function is kept, so that grants can be given again when roles are made later.

CREATE FUNCTION grant_access() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  everything CONSTANT text[] := ARRAY['quydat_owner', 'quydat_engine', 'quydat_clerk', 'quydat_reader'];
  writers CONSTANT text[] := ARRAY['quydat_engine', 'quydat_clerk'];
  clerk CONSTANT text[] := ARRAY['quydat_clerk'];
  given record;
  role text;
BEGIN
  FOR given IN
    SELECT * FROM (VALUES
      (everything, format('USAGE ON SCHEMA %I', current_schema())),
      (everything, 'SELECT ON schema_version, import, document, project, project_unit, site, site_project, '
        'site_unit, directive, directive_link, party, unit, compensation_case, project_parcel, lot, round, '
        'round_lot, unit_link, instance, entry, event, obligation, wake, block, chain_head, batch, horizon'),
      (writers, format('USAGE ON ALL SEQUENCES IN SCHEMA %I', current_schema())),
      (writers, 'INSERT ON event, block, batch, unit_link'),
      (writers, 'INSERT, DELETE ON wake'),
      (writers, 'INSERT, UPDATE, DELETE ON obligation'),
      (writers, 'UPDATE (agenda_on, replayed_to, definition, revision, tracks) ON unit'),
      (writers, 'UPDATE ON chain_head, batch, horizon'),
      (clerk, 'INSERT ON entry, instance'),
      (clerk, 'SELECT, INSERT, DELETE ON entry_remark'),
      (clerk, 'SELECT, INSERT, UPDATE, DELETE ON party_identity'),
      (clerk, 'INSERT, UPDATE ON import'),
      (clerk, 'INSERT, UPDATE, DELETE ON document, project, project_unit, site, site_project, site_unit, '
        'directive, directive_link, party, unit, compensation_case, project_parcel, lot, round, round_lot'),
      (clerk, 'DELETE ON unit_link, instance'),
      (ARRAY['quydat_owner'], format('ALL ON SCHEMA %I', current_schema())),
      (ARRAY['quydat_owner'], format('ALL ON ALL TABLES IN SCHEMA %I', current_schema())),
      (ARRAY['quydat_owner'], format('ALL ON ALL SEQUENCES IN SCHEMA %I', current_schema()))
    ) AS list (roles, privileges)
  LOOP
    FOREACH role IN ARRAY given.roles LOOP
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
        EXECUTE format('GRANT %s TO %I', given.privileges, role);
      END IF;
    END LOOP;
  END LOOP;
END;
$$;
COMMENT ON FUNCTION grant_access() IS
  'Gives the roles of quydat their rights in this office. Call it again after making a role that was missing. '
  'Nobody but the owner may change or delete entries, events and blocks, and a trigger refuses it even to the owner.';

REVOKE ALL ON FUNCTION grant_access() FROM PUBLIC;
SELECT grant_access();
