-- What every office of the database shares: extensions, roles, and the triggers that several tables use.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Roles belong to the server, not to the database: another database may have made them, perhaps at this moment.
-- Without CREATEROLE the grants wait until an administrator has made the roles: see grant_access() of the office.
DO $$
DECLARE
  wanted record;
BEGIN
  FOR wanted IN
    SELECT *
    FROM (VALUES
      ('quydat_owner', 'quydat: changes the schema. Let the logins of database administrators act as it '
        '(ALTER ROLE login SET role = quydat_owner), so that what one of them makes another can change.'),
      ('quydat_engine', 'quydat: advances units and writes the log; records no entries, sees no personal data.'),
      ('quydat_clerk', 'quydat: records entries, imports files, sees personal data.'),
      ('quydat_reader', 'quydat: reads everything but personal data.')
    ) AS role (name, remark)
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
  LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted.name);
      EXECUTE format('COMMENT ON ROLE %I IS %L', wanted.name, wanted.remark);
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE NOTICE 'role % is missing, and % may not create roles', wanted.name, current_user
          USING HINT = 'Let an administrator create it, then call grant_access() in each office schema.';
    END;
  END LOOP;
END;
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation',
      SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME,
      HINT = TG_ARGV[0];
END;
$$;
COMMENT ON FUNCTION refuse_change() IS
  'Trigger of append-only tables. Its argument says what to do instead.';

CREATE FUNCTION refuse_going_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the last day advanced is %, it cannot become %', OLD.day, NEW.day
    USING ERRCODE = 'check_violation',
      SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END;
$$;
COMMENT ON FUNCTION refuse_going_back() IS 'Trigger of horizon: time only goes forward.';
