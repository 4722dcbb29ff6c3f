-- Copies of what the program holds in Swift, for SQL and for foreign keys. The program writes them.

CREATE TABLE entry_kind (
  subject text NOT NULL,
  kind text NOT NULL,
  class text NOT NULL,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  CONSTRAINT entry_kind_pkey PRIMARY KEY (subject, kind),
  CONSTRAINT entry_kind_class_is_known
    CHECK (class IN ('act', 'fact', 'quantity', 'interval_open', 'interval_close')),
  CONSTRAINT entry_kind_title_is_nfc CHECK (title_vi IS NFC NORMALIZED)
);

COMMENT ON TABLE entry_kind IS
  'Kinds of entry that the definitions know, written by the program from its definitions.';
COMMENT ON COLUMN entry_kind.subject IS 'Kind of subject whose dossier may hold such an entry.';
COMMENT ON COLUMN entry_kind.kind IS 'Name of the kind, as in files and commands.';
COMMENT ON COLUMN entry_kind.class IS
  'act: counts once it has fired a transition; fact and quantity: always count; '
  'interval_open and interval_close: an opening, and a closing that names it.';
COMMENT ON COLUMN entry_kind.title_vi IS 'What it is called in Vietnamese.';
COMMENT ON COLUMN entry_kind.title_en IS 'What it is called in English.';

CREATE TABLE law_parameter (
  code text NOT NULL,
  regime text NOT NULL,
  lot_class text,
  valid_from date NOT NULL,
  valid_to date,
  value_kind text NOT NULL,
  value bigint,
  value_to bigint,
  value_text text,
  counting text NOT NULL,
  rolls bool NOT NULL,
  stops_during_suspension bool NOT NULL,
  version_by text NOT NULL,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  citation text NOT NULL,
  verified bool NOT NULL,
  CONSTRAINT law_parameter_once UNIQUE NULLS NOT DISTINCT (code, lot_class, valid_from),
  CONSTRAINT law_parameter_ends_after_it_begins CHECK (valid_to > valid_from),
  CONSTRAINT law_parameter_counting_is_known CHECK (counting IN ('nth_day', 'after_nth_day')),
  CONSTRAINT law_parameter_version_is_known CHECK (version_by IN ('anchor', 'act')),
  CONSTRAINT law_parameter_title_is_nfc CHECK (title_vi IS NFC NORMALIZED)
);

COMMENT ON TABLE law_parameter IS
  'Dated numbers that the law gives, written by the program from its law book for readers of SQL.';
COMMENT ON COLUMN law_parameter.code IS 'Name of the parameter.';
COMMENT ON COLUMN law_parameter.regime IS 'Version of the law that the row belongs to.';
COMMENT ON COLUMN law_parameter.lot_class IS 'Class of lot it is for; empty for all.';
COMMENT ON COLUMN law_parameter.valid_from IS 'First day on which it applies.';
COMMENT ON COLUMN law_parameter.valid_to IS 'First day on which it no longer applies; empty while open.';
COMMENT ON COLUMN law_parameter.value_kind IS
  'What the value counts: days, working_days, months, years, daily_rate (hundred-thousandths a day), '
  'percent, money (đồng), count, text, or none where the law of the time has no such rule.';
COMMENT ON COLUMN law_parameter.value IS 'The number; of a band its lower end.';
COMMENT ON COLUMN law_parameter.value_to IS 'Upper end of a band.';
COMMENT ON COLUMN law_parameter.value_text IS 'The value where it is a word.';
COMMENT ON COLUMN law_parameter.counting IS
  'On which day a wait of n is over: nth_day is anchor + n, after_nth_day is anchor + n + 1.';
COMMENT ON COLUMN law_parameter.rolls IS 'Whether a last day off moves to the next working day.';
COMMENT ON COLUMN law_parameter.stops_during_suspension IS 'Whether the term stands still while suspended.';
COMMENT ON COLUMN law_parameter.version_by IS
  'Which row applies when the number changed in between: the one of the anchor, or of the act.';
COMMENT ON COLUMN law_parameter.title_vi IS 'What it is called in Vietnamese.';
COMMENT ON COLUMN law_parameter.title_en IS 'What it is called in English.';
COMMENT ON COLUMN law_parameter.citation IS 'Where the law says so.';
COMMENT ON COLUMN law_parameter.verified IS
  'Read in the law or a source that quotes it; false: recalled, to be checked before relying on it.';

CREATE TABLE loaded_file (
  name text NOT NULL,
  fingerprint bytea NOT NULL,
  rows int NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT loaded_file_pkey PRIMARY KEY (name),
  CONSTRAINT loaded_file_fingerprint_is_sha256 CHECK (octet_length(fingerprint) = 32)
);

COMMENT ON TABLE loaded_file IS
  'Reference data that the release brought, so that unchanged data is not loaded again.';
COMMENT ON COLUMN loaded_file.name IS 'What was loaded.';
COMMENT ON COLUMN loaded_file.fingerprint IS 'SHA-256 of what was loaded.';
COMMENT ON COLUMN loaded_file.rows IS 'How many rows it had.';
COMMENT ON COLUMN loaded_file.loaded_at IS 'When it was loaded.';

DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['quydat_owner', 'quydat_engine', 'quydat_clerk', 'quydat_reader'] LOOP
    CONTINUE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role);
    EXECUTE format('GRANT USAGE ON SCHEMA reference TO %I', role);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA reference TO %I', role);
  END LOOP;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'quydat_owner') THEN
    GRANT ALL ON SCHEMA reference TO quydat_owner;
    GRANT ALL ON ALL TABLES IN SCHEMA reference TO quydat_owner;
  END IF;
END;
$$;
