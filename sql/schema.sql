CREATE SCHEMA office;

COMMENT ON SCHEMA office IS 'quydat: the tables of one land office';

CREATE SCHEMA reference;

COMMENT ON SCHEMA reference IS 'quydat: what all offices of the database share';

CREATE FUNCTION office.find_original() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'office', 'reference', 'public'
    AS $$
BEGIN
  NEW.original := coalesce((SELECT original FROM entry WHERE id = NEW.supersedes), NEW.id);
  RETURN NEW;
END;
$$;

COMMENT ON FUNCTION office.find_original() IS 'Trigger: fills the original of an entry that was written without.';

CREATE FUNCTION office.grant_access() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'office', 'reference', 'public'
    AS $$
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

COMMENT ON FUNCTION office.grant_access() IS 'Gives the roles of quydat their rights in this office. Call it again after making a role that was missing. Nobody but the owner may change or delete entries, events and blocks, and a trigger refuses it even to the owner.';

CREATE FUNCTION office.refuse_stray_entry() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'office', 'reference', 'public'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
DECLARE
  stray text;
BEGIN
  CASE TG_NAME
    WHEN 'entry_subject_fits_its_unit' THEN
      SELECT format('an entry of subject %s cannot lie in the dossier of %s', added.subject, unit.code) INTO stray
      FROM added JOIN unit ON unit.id = added.unit_id
      WHERE unit.kind <> CASE added.subject
        WHEN 'parcel' THEN 'parcel' WHEN 'lot' THEN 'lot' WHEN 'attempt' THEN 'lot' ELSE 'case' END
      LIMIT 1;
    WHEN 'entry_instance_exists' THEN
      SELECT format('%s has no %s number %s', unit.code, added.subject, added.ordinal) INTO stray
      FROM added JOIN unit ON unit.id = added.unit_id
      WHERE added.ordinal > 0 AND NOT EXISTS (
        SELECT FROM instance
        WHERE instance.unit_id = added.unit_id AND instance.subject = added.subject
          AND instance.ordinal = added.ordinal)
      LIMIT 1;
    WHEN 'entry_supersedes_within_its_dossier' THEN
      SELECT format('entry %s supersedes entry %s of another dossier or chain', added.id, prior.id) INTO stray
      FROM added JOIN entry AS prior ON prior.id = added.supersedes
      WHERE (added.unit_id, added.project_id, added.site_id, added.round_id, added.directive_id,
          added.subject, added.ordinal, added.original)
        IS DISTINCT FROM (prior.unit_id, prior.project_id, prior.site_id, prior.round_id, prior.directive_id,
          prior.subject, prior.ordinal, prior.original)
      LIMIT 1;
  END CASE;
  IF stray IS NOT NULL THEN
    RAISE EXCEPTION USING
      ERRCODE = 'check_violation', MESSAGE = stray,
      SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END;
$$;

COMMENT ON FUNCTION office.refuse_stray_entry() IS 'Trigger: an entry lies in a dossier of its kind, of an instance that exists, and corrects only its own chain.';

CREATE FUNCTION office.refuse_stray_unit() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'office', 'reference', 'public'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
DECLARE
  stray text;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'compensation_case' THEN
      SELECT unit.code INTO stray FROM added JOIN unit USING (id) WHERE unit.kind <> 'case' LIMIT 1;
    WHEN 'project_parcel' THEN
      SELECT unit.code INTO stray FROM added JOIN unit USING (id)
      WHERE unit.kind <> 'parcel' OR unit.project_id <> added.project_id LIMIT 1;
    WHEN 'lot' THEN
      SELECT unit.code INTO stray FROM added JOIN unit USING (id)
      WHERE unit.kind <> 'lot' OR unit.site_id <> added.site_id LIMIT 1;
    WHEN 'unit_link' THEN
      SELECT upper.code || ' → ' || lower.code INTO stray
      FROM added JOIN unit AS upper ON upper.id = added.upper_id JOIN unit AS lower ON lower.id = added.lower_id
      WHERE upper.level <= lower.level LIMIT 1;
  END CASE;
  IF stray IS NOT NULL THEN
    RAISE EXCEPTION '% does not fit into %', stray, TG_TABLE_NAME
      USING ERRCODE = 'check_violation',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME,
        HINT = 'Its kind, project and site must be those of its row in unit, and a unit reads only lower ones.';
  END IF;
  RETURN NULL;
END;
$$;

COMMENT ON FUNCTION office.refuse_stray_unit() IS 'Trigger: the kind, project and site of a unit are the same in both of its rows; links lead downwards.';

CREATE FUNCTION reference.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation',
      SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME,
      HINT = TG_ARGV[0];
END;
$$;

COMMENT ON FUNCTION reference.refuse_change() IS 'Trigger of append-only tables. Its argument says what to do instead.';

CREATE FUNCTION reference.refuse_going_back() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the last day advanced is %, it cannot become %', OLD.day, NEW.day
    USING ERRCODE = 'check_violation',
      SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END;
$$;

COMMENT ON FUNCTION reference.refuse_going_back() IS 'Trigger of horizon: time only goes forward.';

CREATE FUNCTION reference.refuse_unknown_place() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  stray record;
BEGIN
  SELECT place.unit_code, place.numbered_on INTO stray
  FROM (SELECT DISTINCT unit_code, numbered_on FROM added WHERE unit_code IS NOT NULL) AS place
  WHERE NOT EXISTS (
    SELECT FROM reference.unit
    WHERE unit.code = place.unit_code AND unit.valid_from <= place.numbered_on
      AND (unit.valid_to IS NULL OR place.numbered_on < unit.valid_to))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'no ward or commune had the code % on %', stray.unit_code, stray.numbered_on
      USING ERRCODE = 'foreign_key_violation',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_TABLE_NAME || '_place_existed',
        HINT = 'A code names a unit only together with a day: look at the history of the code.';
  END IF;
  RETURN NULL;
END;
$$;

COMMENT ON FUNCTION reference.refuse_unknown_place() IS 'Trigger of tables with unit_code and numbered_on: a foreign key to the unit that the code meant on that day.';

CREATE TABLE office.batch (
    id bigint NOT NULL,
    as_of date NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    units bigint DEFAULT 0 NOT NULL,
    events bigint DEFAULT 0 NOT NULL,
    kind text NOT NULL,
    status text DEFAULT 'running'::text NOT NULL,
    definition text NOT NULL,
    CONSTRAINT batch_counts_are_not_negative CHECK (((units >= 0) AND (events >= 0))),
    CONSTRAINT batch_has_an_end_unless_it_runs CHECK (((ended_at IS NULL) = (status = 'running'::text))),
    CONSTRAINT batch_status_is_known CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'incomplete'::text, 'interrupted'::text])))
);

COMMENT ON TABLE office.batch IS 'A run over the units that were due or woken.';

COMMENT ON COLUMN office.batch.id IS 'Number of the run.';

COMMENT ON COLUMN office.batch.as_of IS 'Day up to which it replayed.';

COMMENT ON COLUMN office.batch.started_at IS 'When it started.';

COMMENT ON COLUMN office.batch.ended_at IS 'When it ended; empty while it runs.';

COMMENT ON COLUMN office.batch.units IS 'How many units it replayed.';

COMMENT ON COLUMN office.batch.events IS 'How many rows it appended to the log.';

COMMENT ON COLUMN office.batch.kind IS 'What it was for.';

COMMENT ON COLUMN office.batch.status IS 'running; done: nothing is left due; incomplete: some units stayed locked by others; interrupted: stopped, its finished chunks stand.';

COMMENT ON COLUMN office.batch.definition IS 'Fingerprint of the definitions, law and calendar that it used.';

ALTER TABLE office.batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.block (
    "position" bigint NOT NULL,
    seal bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    entries integer NOT NULL,
    events integer NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    content_digest bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT block_actor_is_nfc CHECK ((actor IS NFC NORMALIZED)),
    CONSTRAINT block_covers_something CHECK (((entries >= 0) AND (events >= 0))),
    CONSTRAINT block_digests_are_sha256 CHECK (((octet_length(content_digest) = 32) AND (octet_length(previous_hash) = 32) AND (octet_length(hash) = 32))),
    CONSTRAINT block_is_signed CHECK ((actor <> ''::text)),
    CONSTRAINT block_kind_is_known CHECK ((kind = ANY (ARRAY['import'::text, 'record'::text, 'advance'::text, 'law'::text]))),
    CONSTRAINT block_position_counts_from_one CHECK (("position" >= 1))
);

COMMENT ON TABLE office.block IS 'The chain: one block for every transaction that wrote entries or events, each with the hash of the one before.';

COMMENT ON COLUMN office.block."position" IS 'Its place in the chain: 1, 2, 3 … without gaps.';

COMMENT ON COLUMN office.block.seal IS 'Number that the rows of the transaction carry.';

COMMENT ON COLUMN office.block.sealed_at IS 'When the transaction was sealed. `known-at` resolves to a block by this.';

COMMENT ON COLUMN office.block.entries IS 'How many entries it covers.';

COMMENT ON COLUMN office.block.events IS 'How many events it covers.';

COMMENT ON COLUMN office.block.kind IS 'What the transaction did: import, record, advance or law.';

COMMENT ON COLUMN office.block.actor IS 'Who did it: a person, or the name of the nightly run.';

COMMENT ON COLUMN office.block.content_digest IS 'SHA-256 over the entries and events.';

COMMENT ON COLUMN office.block.previous_hash IS 'Hash of the block before; 32 zero bytes in the first.';

COMMENT ON COLUMN office.block.hash IS 'SHA-256 over everything else in the row.';

CREATE TABLE office.chain_head (
    only_row boolean DEFAULT true NOT NULL,
    "position" bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT chain_head_has_one_row CHECK (only_row),
    CONSTRAINT chain_head_hash_is_sha256 CHECK ((octet_length(hash) = 32))
);

COMMENT ON TABLE office.chain_head IS 'The end of the chain. Locked last in every transaction that seals a block, so blocks are sealed one by one.';

COMMENT ON COLUMN office.chain_head.only_row IS 'Always true: there is one row.';

COMMENT ON COLUMN office.chain_head."position" IS 'Position of the last block; 0 before the first.';

COMMENT ON COLUMN office.chain_head.hash IS 'Its hash; 32 zero bytes before the first.';

CREATE TABLE office.compensation_case (
    id bigint NOT NULL,
    party_id bigint NOT NULL,
    batch text,
    role text DEFAULT 'land_user'::text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    CONSTRAINT compensation_case_batch_is_nfc CHECK ((batch IS NFC NORMALIZED)),
    CONSTRAINT compensation_case_role_is_known CHECK ((role = ANY (ARRAY['land_user'::text, 'asset_owner'::text])))
);

COMMENT ON TABLE office.compensation_case IS 'A compensation case (hồ sơ bồi thường): one land user or owner of assets in one project. A household may have several.';

COMMENT ON COLUMN office.compensation_case.id IS 'The unit.';

COMMENT ON COLUMN office.compensation_case.party_id IS 'Whose case it is.';

COMMENT ON COLUMN office.compensation_case.batch IS 'Batch (đợt) in which its plan is dealt with.';

COMMENT ON COLUMN office.compensation_case.role IS 'land_user (người sử dụng đất) or asset_owner (chủ sở hữu tài sản).';

COMMENT ON COLUMN office.compensation_case.synthetic IS 'Invented, for demonstrations and tests.';

CREATE TABLE office.directive (
    id bigint NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    scope_as_written text,
    horizon text,
    due_on date,
    report_section text,
    import_id bigint,
    CONSTRAINT directive_code_is_one_word CHECK (((code ~ '^[^\s;,:@]+$'::text) AND (code IS NFC NORMALIZED))),
    CONSTRAINT directive_text_is_nfc CHECK (((text IS NFC NORMALIZED) AND (scope_as_written IS NFC NORMALIZED) AND (report_section IS NFC NORMALIZED))),
    CONSTRAINT directive_text_is_written CHECK ((text <> ''::text))
);

COMMENT ON TABLE office.directive IS 'A task (nhiệm vụ) that the leaders of the city have set.';

COMMENT ON COLUMN office.directive.id IS 'Internal number.';

COMMENT ON COLUMN office.directive.code IS 'Code that people read, such as ND05.';

COMMENT ON COLUMN office.directive.text IS 'What is to be done, in the words of the source.';

COMMENT ON COLUMN office.directive.scope_as_written IS 'Where, in the words of the source.';

COMMENT ON COLUMN office.directive.horizon IS 'For how long it is set: long_term_2021, in_2021, open …';

COMMENT ON COLUMN office.directive.due_on IS 'Day by which it is due; empty if the source names none.';

COMMENT ON COLUMN office.directive.report_section IS 'Section of the report that names it.';

COMMENT ON COLUMN office.directive.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.directive ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.directive_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.directive_link (
    directive_id bigint NOT NULL,
    project_id bigint,
    site_id bigint,
    CONSTRAINT directive_link_names_one_thing CHECK ((num_nonnulls(project_id, site_id) = 1))
);

COMMENT ON TABLE office.directive_link IS 'Projects and sites that a directive is about.';

COMMENT ON COLUMN office.directive_link.directive_id IS 'The directive.';

COMMENT ON COLUMN office.directive_link.project_id IS 'The project, if it is about one.';

COMMENT ON COLUMN office.directive_link.site_id IS 'The site, if it is about one.';

CREATE TABLE office.document (
    id bigint NOT NULL,
    number text NOT NULL,
    issued_on date,
    signed_by text,
    level text,
    import_id bigint,
    CONSTRAINT document_number_is_written CHECK ((number <> ''::text)),
    CONSTRAINT document_text_is_nfc CHECK (((number IS NFC NORMALIZED) AND (signed_by IS NFC NORMALIZED) AND (level IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.document IS 'A paper (văn bản) that proves entries. It stands apart, because one decision covers many cases.';

COMMENT ON COLUMN office.document.id IS 'Internal number.';

COMMENT ON COLUMN office.document.number IS 'Number and sign (số, ký hiệu), such as 12/QĐ-UBND.';

COMMENT ON COLUMN office.document.issued_on IS 'Day of issue (ngày ban hành); empty while unknown.';

COMMENT ON COLUMN office.document.signed_by IS 'Who signed it: an office or its head, not a private person.';

COMMENT ON COLUMN office.document.level IS 'Level of government that issued it.';

COMMENT ON COLUMN office.document.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.entry (
    id bigint NOT NULL,
    seal bigint NOT NULL,
    unit_id bigint,
    project_id bigint,
    site_id bigint,
    round_id bigint,
    directive_id bigint,
    ref_entry bigint,
    ref_unit bigint,
    document_id bigint,
    original bigint NOT NULL,
    supersedes bigint,
    amount bigint,
    recorded_at timestamp with time zone NOT NULL,
    import_id bigint,
    import_row integer,
    on_day date NOT NULL,
    until_day date,
    effective_on date,
    received_on date,
    ordinal smallint DEFAULT 0 NOT NULL,
    retracts boolean DEFAULT false NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL,
    area numeric(12,1),
    fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    override_reason text,
    remark_digest bytea,
    recorded_by text NOT NULL,
    CONSTRAINT entry_amount_is_not_negative CHECK ((amount >= 0)),
    CONSTRAINT entry_area_is_not_negative CHECK ((area >= (0)::numeric)),
    CONSTRAINT entry_belongs_to_one_dossier CHECK ((num_nonnulls(unit_id, project_id, site_id, round_id, directive_id) = 1)),
    CONSTRAINT entry_day_is_in_range CHECK (((on_day >= '1900-01-01'::date) AND (on_day <= '2199-12-31'::date))),
    CONSTRAINT entry_does_not_refer_to_its_own_unit CHECK ((ref_unit <> unit_id)),
    CONSTRAINT entry_ends_after_it_begins CHECK ((until_day >= on_day)),
    CONSTRAINT entry_fields_are_a_flat_map_of_texts CHECK (((jsonb_typeof(fields) = 'object'::text) AND (NOT jsonb_path_exists(fields, 'strict $.*?(@.type() != "string")'::jsonpath)))),
    CONSTRAINT entry_is_its_own_original_unless_it_supersedes CHECK (((supersedes IS NULL) = (original = id))),
    CONSTRAINT entry_is_signed CHECK ((recorded_by <> ''::text)),
    CONSTRAINT entry_names_an_instance_where_there_are_some CHECK (((ordinal >= 0) AND ((ordinal > 0) = (subject = ANY (ARRAY['compulsory_inventory'::text, 'recovery_enforcement'::text, 'attempt'::text]))))),
    CONSTRAINT entry_override_has_a_reason CHECK ((override_reason <> ''::text)),
    CONSTRAINT entry_remark_digest_is_sha256 CHECK ((octet_length(remark_digest) = 32)),
    CONSTRAINT entry_retracts_what_it_supersedes CHECK (((NOT retracts) OR (supersedes IS NOT NULL))),
    CONSTRAINT entry_row_is_of_an_import CHECK (((import_row IS NULL) OR (import_id IS NOT NULL))),
    CONSTRAINT entry_subject_fits_its_dossier CHECK (
CASE subject
    WHEN 'project'::text THEN (project_id IS NOT NULL)
    WHEN 'site'::text THEN (site_id IS NOT NULL)
    WHEN 'round'::text THEN (round_id IS NOT NULL)
    WHEN 'directive'::text THEN (directive_id IS NOT NULL)
    ELSE (unit_id IS NOT NULL)
END),
    CONSTRAINT entry_supersedes_an_earlier_one CHECK ((supersedes < id)),
    CONSTRAINT entry_text_is_nfc CHECK ((((fields)::text IS NFC NORMALIZED) AND (override_reason IS NFC NORMALIZED) AND (recorded_by IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.entry IS 'One dated act or fact in the dossier (hồ sơ) of one subject. Never changed: a later entry may supersede it once, by another or by nothing. Everything a guard reads is here.';

COMMENT ON COLUMN office.entry.id IS 'Number of the entry, in the order of recording.';

COMMENT ON COLUMN office.entry.seal IS 'Number of the transaction that wrote it; the block with this seal covers it.';

COMMENT ON COLUMN office.entry.unit_id IS 'The case, parcel or lot in whose dossier it lies.';

COMMENT ON COLUMN office.entry.project_id IS 'The project, if it is an entry of a project.';

COMMENT ON COLUMN office.entry.site_id IS 'The site, if it is an entry of a site.';

COMMENT ON COLUMN office.entry.round_id IS 'The round, if it is an entry of a round.';

COMMENT ON COLUMN office.entry.directive_id IS 'The directive, if it is an entry of a directive.';

COMMENT ON COLUMN office.entry.ref_entry IS 'The opening that it closes, by the number of the opening''s original.';

COMMENT ON COLUMN office.entry.ref_unit IS 'Another unit that it names, such as the parcel of parcel_included.';

COMMENT ON COLUMN office.entry.document_id IS 'The paper that proves it.';

COMMENT ON COLUMN office.entry.original IS 'First entry of the chain of supersession, itself if it supersedes none. A correction keeps the place of its original.';

COMMENT ON COLUMN office.entry.supersedes IS 'The entry that it replaces.';

COMMENT ON COLUMN office.entry.amount IS 'Money in whole đồng.';

COMMENT ON COLUMN office.entry.recorded_at IS 'When it was recorded.';

COMMENT ON COLUMN office.entry.import_id IS 'The import that brought it; empty if it was recorded by hand.';

COMMENT ON COLUMN office.entry.import_row IS 'Row of the file.';

COMMENT ON COLUMN office.entry.on_day IS 'Day on which it happened.';

COMMENT ON COLUMN office.entry.until_day IS 'Last day of what lasts, such as a posting.';

COMMENT ON COLUMN office.entry.effective_on IS 'Day from which the document has force.';

COMMENT ON COLUMN office.entry.received_on IS 'Day on which its addressee had it.';

COMMENT ON COLUMN office.entry.ordinal IS 'Number of the inventory, enforcement or attempt that it belongs to; 0 for the case, parcel or lot itself.';

COMMENT ON COLUMN office.entry.retracts IS 'It replaces the superseded entry by nothing.';

COMMENT ON COLUMN office.entry.subject IS 'Kind of subject: case, compulsory_inventory, recovery_enforcement, parcel, lot, attempt, project, site, round, directive.';

COMMENT ON COLUMN office.entry.kind IS 'Kind of act or fact, as in entry_kind.';

COMMENT ON COLUMN office.entry.area IS 'Area in m².';

COMMENT ON COLUMN office.entry.fields IS 'Other fields by name, all as text.';

COMMENT ON COLUMN office.entry.override_reason IS 'Why it was recorded although a rule stood against it.';

COMMENT ON COLUMN office.entry.remark_digest IS 'Salted SHA-256 of its remark, which the chain covers in place of the remark.';

COMMENT ON COLUMN office.entry.recorded_by IS 'Who recorded it.';

ALTER TABLE office.entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.entry_remark (
    entry_id bigint NOT NULL,
    remarks text NOT NULL,
    salt bytea NOT NULL,
    CONSTRAINT entry_remark_is_nfc CHECK ((remarks IS NFC NORMALIZED)),
    CONSTRAINT entry_remark_salt_is_long_enough CHECK ((octet_length(salt) >= 16))
);

COMMENT ON TABLE office.entry_remark IS 'Free text of an entry, which may name people. Kept apart so that it can be erased without breaking the chain.';

COMMENT ON COLUMN office.entry_remark.entry_id IS 'The entry.';

COMMENT ON COLUMN office.entry_remark.remarks IS 'The text.';

COMMENT ON COLUMN office.entry_remark.salt IS 'Random bytes that go into the digest of the text.';

CREATE TABLE office.event (
    unit_id bigint NOT NULL,
    seal bigint NOT NULL,
    revision integer NOT NULL,
    day date NOT NULL,
    undoes integer,
    round smallint DEFAULT 0 NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    track text NOT NULL,
    transition text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    cause text NOT NULL,
    causes bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    findings text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT event_cause_is_known CHECK ((cause = ANY (ARRAY['entry'::text, 'time'::text, 'below'::text, 'law'::text]))),
    CONSTRAINT event_revision_counts_from_one CHECK ((revision >= 1)),
    CONSTRAINT event_round_is_not_negative CHECK ((round >= 0)),
    CONSTRAINT event_undoes_an_earlier_one CHECK (((undoes >= 1) AND (undoes < revision)))
);

COMMENT ON TABLE office.event IS 'The log: transitions that replaying found to have happened, in the order in which they were found. Append-only: a row is undone by a later row.';

COMMENT ON COLUMN office.event.unit_id IS 'The unit.';

COMMENT ON COLUMN office.event.seal IS 'Number of the transaction that wrote it; the block with this seal covers it.';

COMMENT ON COLUMN office.event.revision IS 'Its place in the log of the unit: 1, 2, 3 … without gaps.';

COMMENT ON COLUMN office.event.day IS 'Day on which the transition happened.';

COMMENT ON COLUMN office.event.undoes IS 'Revision that this row takes back; the row repeats its track, transition and day.';

COMMENT ON COLUMN office.event.round IS 'Round of the track.';

COMMENT ON COLUMN office.event.subject IS 'Empty for the unit itself; KD1, CC1 or @2 for one of its instances.';

COMMENT ON COLUMN office.event.track IS 'Track on which it happened.';

COMMENT ON COLUMN office.event.transition IS 'Name of the transition.';

COMMENT ON COLUMN office.event.from_state IS 'State before.';

COMMENT ON COLUMN office.event.to_state IS 'State after.';

COMMENT ON COLUMN office.event.cause IS 'Why the log changed: an entry, time passing, a unit below, or a change of law, definition or calendar.';

COMMENT ON COLUMN office.event.causes IS 'Entries that it rests on, by their originals.';

COMMENT ON COLUMN office.event.findings IS 'Rules of procedure that were broken, each with its citation.';

CREATE TABLE office.horizon (
    only_row boolean DEFAULT true NOT NULL,
    day date,
    CONSTRAINT horizon_has_one_row CHECK (only_row)
);

COMMENT ON TABLE office.horizon IS 'How far the office has been advanced.';

COMMENT ON COLUMN office.horizon.only_row IS 'Always true: there is one row.';

COMMENT ON COLUMN office.horizon.day IS 'Last day advanced to; empty before the first run.';

CREATE TABLE office.import (
    id bigint NOT NULL,
    file_name text NOT NULL,
    file_fingerprint bytea NOT NULL,
    kind text NOT NULL,
    rows integer NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    imported_by text NOT NULL,
    undone_at timestamp with time zone,
    CONSTRAINT import_file_name_is_nfc CHECK ((file_name IS NFC NORMALIZED)),
    CONSTRAINT import_fingerprint_is_sha256 CHECK ((octet_length(file_fingerprint) = 32)),
    CONSTRAINT import_has_no_negative_rows CHECK ((rows >= 0)),
    CONSTRAINT import_is_signed CHECK ((imported_by <> ''::text)),
    CONSTRAINT import_undone_after_it_was_made CHECK ((undone_at >= imported_at))
);

COMMENT ON TABLE office.import IS 'A file that was read in whole. The same file again changes nothing, unless the first time was undone.';

COMMENT ON COLUMN office.import.id IS 'Number of the import, as in `import undo N`.';

COMMENT ON COLUMN office.import.file_name IS 'Name of the file, without its folder.';

COMMENT ON COLUMN office.import.file_fingerprint IS 'SHA-256 of the bytes of the file.';

COMMENT ON COLUMN office.import.kind IS 'What the file was read as: projects, parcels, entries …';

COMMENT ON COLUMN office.import.rows IS 'How many rows it had.';

COMMENT ON COLUMN office.import.imported_at IS 'When it was read.';

COMMENT ON COLUMN office.import.imported_by IS 'Who read it in.';

COMMENT ON COLUMN office.import.undone_at IS 'When it was undone; empty while it stands.';

ALTER TABLE office.import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.instance (
    unit_id bigint NOT NULL,
    subject text NOT NULL,
    ordinal smallint NOT NULL,
    code text NOT NULL,
    opened_by bigint,
    CONSTRAINT instance_counts_from_one CHECK ((ordinal >= 1)),
    CONSTRAINT instance_is_opened_by_an_entry CHECK (((opened_by IS NOT NULL) OR (subject = 'attempt'::text))),
    CONSTRAINT instance_subject_is_known CHECK ((subject = ANY (ARRAY['compulsory_inventory'::text, 'recovery_enforcement'::text, 'attempt'::text])))
);

COMMENT ON TABLE office.instance IS 'A compulsory inventory, an enforcement or an attempt of a unit, which may have several.';

COMMENT ON COLUMN office.instance.unit_id IS 'The case or lot.';

COMMENT ON COLUMN office.instance.subject IS 'compulsory_inventory, recovery_enforcement or attempt.';

COMMENT ON COLUMN office.instance.ordinal IS 'Its number among those of the unit, from 1.';

COMMENT ON COLUMN office.instance.code IS 'Code that people read: DRW-0012-KD1, DRW-0012-CC1, TNT-A07@2.';

COMMENT ON COLUMN office.instance.opened_by IS 'The entry that opened it, by its original: retracting that voids the instance. An attempt may be opened by its round.';

CREATE TABLE office.lot (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    label text NOT NULL,
    unit_code text,
    numbered_on date,
    sheet integer,
    plot text,
    area numeric(12,1),
    purpose text,
    lot_class text,
    bidders text,
    synthetic boolean DEFAULT false NOT NULL,
    CONSTRAINT lot_area_is_positive CHECK ((area > (0)::numeric)),
    CONSTRAINT lot_bidders_are_known CHECK ((bidders = ANY (ARRAY['individual'::text, 'organisation'::text]))),
    CONSTRAINT lot_class_is_known CHECK ((lot_class = ANY (ARRAY['RES_IND'::text, 'PROJ'::text, 'OFFICE_SALE'::text]))),
    CONSTRAINT lot_label_is_one_word CHECK (((label ~ '^[^\s;,:@]+$'::text) AND (label IS NFC NORMALIZED))),
    CONSTRAINT lot_place_has_code_and_day CHECK (((unit_code IS NULL) = (numbered_on IS NULL))),
    CONSTRAINT lot_purpose_is_nfc CHECK (((purpose IS NFC NORMALIZED) AND (plot IS NFC NORMALIZED))),
    CONSTRAINT lot_sheet_is_positive CHECK ((sheet > 0))
);

COMMENT ON TABLE office.lot IS 'A lot (lô) of a site, to be auctioned.';

COMMENT ON COLUMN office.lot.id IS 'The unit.';

COMMENT ON COLUMN office.lot.site_id IS 'The site, as in unit: a label is used once per site.';

COMMENT ON COLUMN office.lot.label IS 'Label on the plan of the site, such as A07.';

COMMENT ON COLUMN office.lot.unit_code IS 'Code of the ward or commune; empty while unknown.';

COMMENT ON COLUMN office.lot.numbered_on IS 'Day on which the code meant it.';

COMMENT ON COLUMN office.lot.sheet IS 'Number of the map sheet, once measured.';

COMMENT ON COLUMN office.lot.plot IS 'Number of the plot on it.';

COMMENT ON COLUMN office.lot.area IS 'Area in m²; empty while unknown.';

COMMENT ON COLUMN office.lot.purpose IS 'Purpose of use (mục đích sử dụng đất).';

COMMENT ON COLUMN office.lot.lot_class IS 'Class that parameters are keyed by: RES_IND (residential, individuals), PROJ (project), OFFICE_SALE (public office).';

COMMENT ON COLUMN office.lot.bidders IS 'Who may bid: individual or organisation.';

COMMENT ON COLUMN office.lot.synthetic IS 'Invented, for demonstrations and tests.';

CREATE TABLE office.obligation (
    unit_id bigint NOT NULL,
    opened_on date NOT NULL,
    due_on date NOT NULL,
    met_on date,
    void_on date,
    round smallint DEFAULT 0 NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    CONSTRAINT obligation_is_met_or_void CHECK (((met_on IS NULL) OR (void_on IS NULL)))
);

COMMENT ON TABLE office.obligation IS 'Something due by a day. A cache that replaying writes anew; whether it is overdue is computed when read.';

COMMENT ON COLUMN office.obligation.unit_id IS 'The unit.';

COMMENT ON COLUMN office.obligation.opened_on IS 'Day from which it is owed.';

COMMENT ON COLUMN office.obligation.due_on IS 'Last day on which it is met in time.';

COMMENT ON COLUMN office.obligation.met_on IS 'Day on which it was met; empty while it is not.';

COMMENT ON COLUMN office.obligation.void_on IS 'Day on which it fell away.';

COMMENT ON COLUMN office.obligation.round IS 'Round of the track.';

COMMENT ON COLUMN office.obligation.subject IS 'Empty for the unit itself; KD1, CC1 or @2 for one of its instances.';

COMMENT ON COLUMN office.obligation.code IS 'What is owed.';

CREATE TABLE office.party (
    id bigint NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    representative text,
    social_protection text,
    synthetic boolean DEFAULT false NOT NULL,
    import_id bigint,
    CONSTRAINT party_code_is_one_word CHECK (((code ~ '^[^\s;,]+$'::text) AND (code IS NFC NORMALIZED))),
    CONSTRAINT party_kind_is_known CHECK ((kind = ANY (ARRAY['household'::text, 'person'::text, 'community'::text, 'religious'::text, 'organisation'::text, 'state'::text]))),
    CONSTRAINT party_name_is_nfc CHECK ((name IS NFC NORMALIZED)),
    CONSTRAINT party_name_is_written CHECK ((name <> ''::text)),
    CONSTRAINT party_name_key_is_folded CHECK (((name_key = lower(name_key)) AND (name_key !~ '  |^ | $'::text))),
    CONSTRAINT party_text_is_nfc CHECK (((representative IS NFC NORMALIZED) AND (social_protection IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.party IS 'A land user or owner of assets (người có đất bị thu hồi).';

COMMENT ON COLUMN office.party.id IS 'Internal number.';

COMMENT ON COLUMN office.party.code IS 'Code that people read.';

COMMENT ON COLUMN office.party.kind IS 'household (hộ gia đình), person (cá nhân), community (cộng đồng dân cư), religious (cơ sở tôn giáo), organisation (tổ chức) or state (Nhà nước).';

COMMENT ON COLUMN office.party.name IS 'Name of the household''s head, the person or the organisation.';

COMMENT ON COLUMN office.party.name_key IS 'The name folded for search: lower case, no marks, đ as d, one space.';

COMMENT ON COLUMN office.party.representative IS 'Who speaks for it, where that is another.';

COMMENT ON COLUMN office.party.social_protection IS 'Ground of social protection (diện chính sách); empty if none is known.';

COMMENT ON COLUMN office.party.synthetic IS 'Invented, for demonstrations and tests.';

COMMENT ON COLUMN office.party.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.party ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.party_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.party_identity (
    party_id bigint NOT NULL,
    identity_number text,
    phone text,
    address text,
    salt bytea NOT NULL,
    CONSTRAINT party_identity_address_is_nfc CHECK ((address IS NFC NORMALIZED)),
    CONSTRAINT party_identity_salt_is_long_enough CHECK ((octet_length(salt) >= 16))
);

COMMENT ON TABLE office.party_identity IS 'What identifies a private person. Kept apart: readers may not see it, and it can be erased.';

COMMENT ON COLUMN office.party_identity.party_id IS 'The party.';

COMMENT ON COLUMN office.party_identity.identity_number IS 'Number of the identity card (CMND, CCCD) or of the enterprise.';

COMMENT ON COLUMN office.party_identity.phone IS 'Telephone number.';

COMMENT ON COLUMN office.party_identity.address IS 'Address.';

COMMENT ON COLUMN office.party_identity.salt IS 'Random bytes that go into every digest of these fields: once erased, the digest tells nothing.';

CREATE TABLE office.project (
    id bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    investor text,
    legal_basis text,
    priority text DEFAULT 'normal'::text NOT NULL,
    rounding text,
    planned_area numeric(14,1),
    plan_year integer,
    location_as_written text,
    regime_note text,
    asked_for text,
    report_section text,
    synthetic boolean DEFAULT false NOT NULL,
    import_id bigint,
    CONSTRAINT project_code_is_one_word CHECK (((code ~ '^[^\s;,:@]+$'::text) AND (code IS NFC NORMALIZED))),
    CONSTRAINT project_kind_is_known CHECK ((kind = ANY (ARRAY['clearance'::text, 'resettlement'::text, 'industrial_cluster'::text, 'land_fund'::text, 'recovery'::text]))),
    CONSTRAINT project_name_is_nfc CHECK ((name IS NFC NORMALIZED)),
    CONSTRAINT project_name_is_written CHECK ((name <> ''::text)),
    CONSTRAINT project_plan_year_is_in_range CHECK (((plan_year >= 1900) AND (plan_year <= 2199))),
    CONSTRAINT project_planned_area_is_positive CHECK ((planned_area > (0)::numeric)),
    CONSTRAINT project_priority_is_known CHECK ((priority = ANY (ARRAY['normal'::text, 'urgent'::text, 'negotiated'::text]))),
    CONSTRAINT project_text_is_nfc CHECK (((investor IS NFC NORMALIZED) AND (legal_basis IS NFC NORMALIZED) AND (location_as_written IS NFC NORMALIZED) AND (regime_note IS NFC NORMALIZED) AND (asked_for IS NFC NORMALIZED) AND (report_section IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.project IS 'A project (dự án) that needs land. Its state is a report over its cases and is held nowhere.';

COMMENT ON COLUMN office.project.id IS 'Internal number.';

COMMENT ON COLUMN office.project.code IS 'Code that people read, such as DRW.';

COMMENT ON COLUMN office.project.name IS 'Name, as in its documents.';

COMMENT ON COLUMN office.project.kind IS 'clearance (giải phóng mặt bằng), resettlement (tái định cư), industrial_cluster (cụm công nghiệp), land_fund (quỹ đất) or recovery (thu hồi đất).';

COMMENT ON COLUMN office.project.investor IS 'Who invests (chủ đầu tư); empty while unknown.';

COMMENT ON COLUMN office.project.legal_basis IS 'Ground on which land may be recovered for it; empty while unknown.';

COMMENT ON COLUMN office.project.priority IS 'normal, urgent (khẩn cấp) or negotiated (thỏa thuận, the rest recovered).';

COMMENT ON COLUMN office.project.rounding IS 'How amounts are rounded: scope, mode and unit, since no national rule says; empty: whole đồng.';

COMMENT ON COLUMN office.project.planned_area IS 'Planned area in m²; empty while unknown.';

COMMENT ON COLUMN office.project.plan_year IS 'Year of the land-use plan that lists it.';

COMMENT ON COLUMN office.project.location_as_written IS 'Where it lies, in the words of the source.';

COMMENT ON COLUMN office.project.regime_note IS 'Remark on which version of the law governs it.';

COMMENT ON COLUMN office.project.asked_for IS 'What the report that named it asks to be done.';

COMMENT ON COLUMN office.project.report_section IS 'Section of that report.';

COMMENT ON COLUMN office.project.synthetic IS 'Invented, for demonstrations and tests.';

COMMENT ON COLUMN office.project.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.project_parcel (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    unit_code text NOT NULL,
    numbered_on date NOT NULL,
    sheet integer NOT NULL,
    plot text NOT NULL,
    area numeric(12,1),
    measured_area numeric(12,1),
    land_use text,
    code_system text,
    origin text,
    certificate text,
    graves integer,
    parent_id bigint,
    synthetic boolean DEFAULT false NOT NULL,
    recovered_area numeric(12,1),
    CONSTRAINT project_parcel_area_is_positive CHECK (((area > (0)::numeric) AND (measured_area > (0)::numeric))),
    CONSTRAINT project_parcel_has_no_negative_graves CHECK ((graves >= 0)),
    CONSTRAINT project_parcel_is_not_its_own_parent CHECK ((parent_id <> id)),
    CONSTRAINT project_parcel_plot_is_a_plot_number CHECK ((plot ~ '^[1-9][0-9]*[A-Za-z]?(-[0-9]+)?$'::text)),
    CONSTRAINT project_parcel_recovered_area_is_positive CHECK ((recovered_area > (0)::numeric)),
    CONSTRAINT project_parcel_sheet_is_positive CHECK ((sheet > 0)),
    CONSTRAINT project_parcel_text_is_nfc CHECK (((land_use IS NFC NORMALIZED) AND (origin IS NFC NORMALIZED) AND (certificate IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.project_parcel IS 'A parcel (thửa đất) in a project. Sheet and plot are as numbered in the ward or commune of their time, so that two 5/85 of merged communes stay apart.';

COMMENT ON COLUMN office.project_parcel.id IS 'The unit.';

COMMENT ON COLUMN office.project_parcel.project_id IS 'The project, as in unit: a plot is entered once per project.';

COMMENT ON COLUMN office.project_parcel.unit_code IS 'Code of the ward or commune whose map numbers it.';

COMMENT ON COLUMN office.project_parcel.numbered_on IS 'Day of the numbering: what the code meant on that day.';

COMMENT ON COLUMN office.project_parcel.sheet IS 'Number of the map sheet (số tờ bản đồ).';

COMMENT ON COLUMN office.project_parcel.plot IS 'Number of the plot on it (số thửa), such as 345, 263A or 389b-2.';

COMMENT ON COLUMN office.project_parcel.area IS 'Area on paper in m²; empty while unknown.';

COMMENT ON COLUMN office.project_parcel.measured_area IS 'Area as measured in m²; empty while not measured.';

COMMENT ON COLUMN office.project_parcel.land_use IS 'Land use (loại đất) by its code, such as ODT+CLN.';

COMMENT ON COLUMN office.project_parcel.code_system IS 'Circular whose codes land_use uses.';

COMMENT ON COLUMN office.project_parcel.origin IS 'Origin of the land (nguồn gốc đất).';

COMMENT ON COLUMN office.project_parcel.certificate IS 'Number of the certificate (giấy chứng nhận); empty if none.';

COMMENT ON COLUMN office.project_parcel.graves IS 'Graves on it; empty while not counted.';

COMMENT ON COLUMN office.project_parcel.parent_id IS 'The parcel that it was split from.';

COMMENT ON COLUMN office.project_parcel.synthetic IS 'Invented, for demonstrations and tests.';

COMMENT ON COLUMN office.project_parcel.recovered_area IS 'Area to be recovered in m² (diện tích thu hồi); empty while unknown. The entry parcel_included takes it over.';

CREATE TABLE office.project_unit (
    project_id bigint NOT NULL,
    unit_code text NOT NULL,
    numbered_on date NOT NULL
);

COMMENT ON TABLE office.project_unit IS 'Wards and communes in which a project takes land.';

COMMENT ON COLUMN office.project_unit.project_id IS 'The project.';

COMMENT ON COLUMN office.project_unit.unit_code IS 'Code of the ward or commune.';

COMMENT ON COLUMN office.project_unit.numbered_on IS 'Day on which the code meant it.';

CREATE TABLE office.round (
    id bigint NOT NULL,
    code text NOT NULL,
    site_id bigint NOT NULL,
    auction_house text,
    form text,
    method text,
    procedure text,
    import_id bigint,
    CONSTRAINT round_code_is_a_round_code CHECK (((code ~ '^[^\s;,:@]+@[1-9][0-9]*$'::text) AND (code IS NFC NORMALIZED))),
    CONSTRAINT round_procedure_is_known CHECK ((procedure = ANY (ARRAY['full'::text, 'short'::text]))),
    CONSTRAINT round_text_is_nfc CHECK (((auction_house IS NFC NORMALIZED) AND (form IS NFC NORMALIZED) AND (method IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.round IS 'An auction (cuộc đấu giá) of lots of a site. The attempts of its lots inherit its entries.';

COMMENT ON COLUMN office.round.id IS 'Internal number.';

COMMENT ON COLUMN office.round.code IS 'Code that people read, such as TNT@1.';

COMMENT ON COLUMN office.round.site_id IS 'The site.';

COMMENT ON COLUMN office.round.auction_house IS 'Auction house (tổ chức đấu giá); empty while none is chosen.';

COMMENT ON COLUMN office.round.form IS 'Form of bidding (hình thức đấu giá).';

COMMENT ON COLUMN office.round.method IS 'Method of bidding (phương thức đấu giá).';

COMMENT ON COLUMN office.round.procedure IS 'full (thông thường) or short (rút gọn).';

COMMENT ON COLUMN office.round.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.round_lot (
    round_id bigint NOT NULL,
    lot_id bigint NOT NULL,
    attempt smallint NOT NULL,
    CONSTRAINT round_lot_attempt_counts_from_one CHECK ((attempt >= 1))
);

COMMENT ON TABLE office.round_lot IS 'Lots offered in a round, and which attempt of the lot that is.';

COMMENT ON COLUMN office.round_lot.round_id IS 'The round.';

COMMENT ON COLUMN office.round_lot.lot_id IS 'The lot.';

COMMENT ON COLUMN office.round_lot.attempt IS 'Number of the attempt, from 1: TNT-A07@2 is the second.';

CREATE TABLE office.schema_version (
    number integer NOT NULL,
    name text NOT NULL,
    fingerprint bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT schema_version_fingerprint_is_sha256 CHECK ((octet_length(fingerprint) = 32))
);

COMMENT ON TABLE office.schema_version IS 'Migrations that have been applied to this schema.';

COMMENT ON COLUMN office.schema_version.number IS 'Number of the file.';

COMMENT ON COLUMN office.schema_version.name IS 'What the file is about.';

COMMENT ON COLUMN office.schema_version.fingerprint IS 'SHA-256 of the file: it must not change once applied.';

COMMENT ON COLUMN office.schema_version.applied_at IS 'When it was applied.';

CREATE SEQUENCE office.seal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

COMMENT ON SEQUENCE office.seal_seq IS 'Numbers of transactions that write entries or events: such a transaction takes one, and its rows carry it.';

CREATE TABLE office.site (
    id bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text,
    source text,
    office_route text,
    holder text,
    in_charge text,
    area numeric(14,1),
    planned_lots integer,
    location_as_written text,
    ward_known boolean DEFAULT true NOT NULL,
    state_in_report text,
    report_section text,
    synthetic boolean DEFAULT false NOT NULL,
    import_id bigint,
    CONSTRAINT site_area_is_positive CHECK ((area > (0)::numeric)),
    CONSTRAINT site_code_is_one_word CHECK (((code ~ '^[^\s;,:@]+$'::text) AND (code IS NFC NORMALIZED))),
    CONSTRAINT site_has_no_negative_lots CHECK ((planned_lots >= 0)),
    CONSTRAINT site_holder_is_known CHECK ((holder = ANY (ARRAY['land_fund_organisation'::text, 'other'::text]))),
    CONSTRAINT site_kind_is_known CHECK ((kind = ANY (ARRAY['auction_site'::text, 'office_land'::text]))),
    CONSTRAINT site_name_is_nfc CHECK ((name IS NFC NORMALIZED)),
    CONSTRAINT site_name_is_written CHECK ((name <> ''::text)),
    CONSTRAINT site_office_route_is_known CHECK ((office_route = ANY (ARRAY['A'::text, 'B'::text]))),
    CONSTRAINT site_source_is_known CHECK ((source = ANY (ARRAY['recovered'::text, 'office'::text, 'unused'::text, 'returned'::text]))),
    CONSTRAINT site_text_is_nfc CHECK (((in_charge IS NFC NORMALIZED) AND (location_as_written IS NFC NORMALIZED) AND (state_in_report IS NFC NORMALIZED) AND (report_section IS NFC NORMALIZED)))
);

COMMENT ON TABLE office.site IS 'A site (khu đất) from which lots are auctioned. Its lots inherit its entries.';

COMMENT ON COLUMN office.site.id IS 'Internal number.';

COMMENT ON COLUMN office.site.code IS 'Code that people read, such as TNT.';

COMMENT ON COLUMN office.site.name IS 'Name, as in its documents.';

COMMENT ON COLUMN office.site.kind IS 'auction_site (khu đất đấu giá) or office_land (đất trụ sở).';

COMMENT ON COLUMN office.site.source IS 'Where the land comes from: recovered, office, unused or returned.';

COMMENT ON COLUMN office.site.office_route IS 'Procedure for office land: A (sold with the office) or B (transferred first).';

COMMENT ON COLUMN office.site.holder IS 'Who holds it: land_fund_organisation (tổ chức phát triển quỹ đất) or other.';

COMMENT ON COLUMN office.site.in_charge IS 'Office or post that answers for it.';

COMMENT ON COLUMN office.site.area IS 'Area in m²; empty while unknown.';

COMMENT ON COLUMN office.site.planned_lots IS 'How many lots are planned; empty while unknown.';

COMMENT ON COLUMN office.site.location_as_written IS 'Where it lies, in the words of the source.';

COMMENT ON COLUMN office.site.ward_known IS 'Whether the source tells the ward.';

COMMENT ON COLUMN office.site.state_in_report IS 'What the report that named it says about it.';

COMMENT ON COLUMN office.site.report_section IS 'Section of that report.';

COMMENT ON COLUMN office.site.synthetic IS 'Invented, for demonstrations and tests.';

COMMENT ON COLUMN office.site.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.site_project (
    site_id bigint NOT NULL,
    project_id bigint NOT NULL
);

COMMENT ON TABLE office.site_project IS 'Projects whose cleared land makes up a site.';

COMMENT ON COLUMN office.site_project.site_id IS 'The site.';

COMMENT ON COLUMN office.site_project.project_id IS 'The project.';

CREATE TABLE office.site_unit (
    site_id bigint NOT NULL,
    unit_code text NOT NULL,
    numbered_on date NOT NULL
);

COMMENT ON TABLE office.site_unit IS 'Wards and communes in which a site lies.';

COMMENT ON COLUMN office.site_unit.site_id IS 'The site.';

COMMENT ON COLUMN office.site_unit.unit_code IS 'Code of the ward or commune.';

COMMENT ON COLUMN office.site_unit.numbered_on IS 'Day on which the code meant it.';

CREATE TABLE office.unit (
    id bigint NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    level smallint NOT NULL,
    project_id bigint,
    site_id bigint,
    agenda_on date,
    replayed_to date,
    definition text,
    revision integer DEFAULT 0 NOT NULL,
    tracks jsonb DEFAULT '{}'::jsonb NOT NULL,
    import_id bigint,
    CONSTRAINT unit_code_is_one_word CHECK (((code ~ '^[^\s;,]+$'::text) AND (code IS NFC NORMALIZED))),
    CONSTRAINT unit_kind_is_known CHECK ((kind = ANY (ARRAY['case'::text, 'parcel'::text, 'lot'::text]))),
    CONSTRAINT unit_level_follows_its_kind CHECK ((level =
CASE kind
    WHEN 'case'::text THEN 1
    WHEN 'parcel'::text THEN 2
    WHEN 'lot'::text THEN 3
    ELSE NULL::integer
END)),
    CONSTRAINT unit_lies_in_a_project_or_a_site CHECK (
CASE
    WHEN (kind = 'lot'::text) THEN ((site_id IS NOT NULL) AND (project_id IS NULL))
    ELSE ((project_id IS NOT NULL) AND (site_id IS NULL))
END),
    CONSTRAINT unit_revision_is_not_negative CHECK ((revision >= 0)),
    CONSTRAINT unit_tracks_are_an_object CHECK ((jsonb_typeof(tracks) = 'object'::text))
)
WITH (fillfactor='85', autovacuum_vacuum_scale_factor='0.05', autovacuum_analyze_scale_factor='0.02');

COMMENT ON TABLE office.unit IS 'A case, parcel or lot with all that is replayed with it. Everything after site_id is a cache of replaying its dossier: nobody sets it.';

COMMENT ON COLUMN office.unit.id IS 'Internal number, shared with compensation_case, project_parcel or lot.';

COMMENT ON COLUMN office.unit.kind IS 'case (hồ sơ bồi thường), parcel (thửa đất trong dự án) or lot (lô đấu giá).';

COMMENT ON COLUMN office.unit.code IS 'Code that people read: DRW-0012, DRW:12/345, TNT-A07.';

COMMENT ON COLUMN office.unit.level IS '1 case, 2 parcel, 3 lot: a unit reads only units of lower levels.';

COMMENT ON COLUMN office.unit.project_id IS 'Project of a case or parcel.';

COMMENT ON COLUMN office.unit.site_id IS 'Site of a lot.';

COMMENT ON COLUMN office.unit.agenda_on IS 'Next day on which it can change without a new entry; empty if there is none. Due when not after the day advanced to.';

COMMENT ON COLUMN office.unit.replayed_to IS 'Last day up to which it was replayed; empty if it never was.';

COMMENT ON COLUMN office.unit.definition IS 'Fingerprint of the definition, law and calendar under which it was last replayed.';

COMMENT ON COLUMN office.unit.revision IS 'Revision of its last row in event; 0 before the first.';

COMMENT ON COLUMN office.unit.tracks IS 'State of each track: "plan", or "KD1.process" for a track of an instance.';

COMMENT ON COLUMN office.unit.import_id IS 'The import that brought it; empty if it was recorded.';

ALTER TABLE office.unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE office.unit_link (
    upper_id bigint NOT NULL,
    lower_id bigint NOT NULL
);

COMMENT ON TABLE office.unit_link IS 'Which unit reads the history of which: a parcel reads its cases, a lot its parcels. Holds every link there ever was: whether it counts on a day is said by entries.';

COMMENT ON COLUMN office.unit_link.upper_id IS 'The unit that reads.';

COMMENT ON COLUMN office.unit_link.lower_id IS 'The unit that is read, of a lower level.';

CREATE TABLE office.wake (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    seal bigint NOT NULL,
    reason text NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.01', autovacuum_vacuum_threshold='1000');

COMMENT ON TABLE office.wake IS 'Units to look at again. Others only insert; only who has locked the unit deletes: so no call is ever lost.';

COMMENT ON COLUMN office.wake.id IS 'Internal number.';

COMMENT ON COLUMN office.wake.unit_id IS 'The unit.';

COMMENT ON COLUMN office.wake.seal IS 'Number of the transaction that called.';

COMMENT ON COLUMN office.wake.reason IS 'Why: an entry, a unit below, a change of law …';

ALTER TABLE office.wake ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME office.wake_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE reference.entry_kind (
    subject text NOT NULL,
    kind text NOT NULL,
    class text NOT NULL,
    title_vi text NOT NULL,
    title_en text NOT NULL,
    CONSTRAINT entry_kind_class_is_known CHECK ((class = ANY (ARRAY['act'::text, 'fact'::text, 'quantity'::text, 'interval_open'::text, 'interval_close'::text]))),
    CONSTRAINT entry_kind_title_is_nfc CHECK ((title_vi IS NFC NORMALIZED))
);

COMMENT ON TABLE reference.entry_kind IS 'Kinds of entry that the definitions know, written by the program from its definitions.';

COMMENT ON COLUMN reference.entry_kind.subject IS 'Kind of subject whose dossier may hold such an entry.';

COMMENT ON COLUMN reference.entry_kind.kind IS 'Name of the kind, as in files and commands.';

COMMENT ON COLUMN reference.entry_kind.class IS 'act: counts once it has fired a transition; fact and quantity: always count; interval_open and interval_close: an opening, and a closing that names it.';

COMMENT ON COLUMN reference.entry_kind.title_vi IS 'What it is called in Vietnamese.';

COMMENT ON COLUMN reference.entry_kind.title_en IS 'What it is called in English.';

CREATE TABLE reference.holiday (
    day date NOT NULL,
    kind text NOT NULL,
    name_vi text NOT NULL,
    CONSTRAINT holiday_kind_is_known CHECK ((kind = ANY (ARRAY['off'::text, 'makeup_workday'::text]))),
    CONSTRAINT holiday_name_is_nfc CHECK ((name_vi IS NFC NORMALIZED))
);

COMMENT ON TABLE reference.holiday IS 'Days that do not follow the week: public holidays, and days off that are worked to make up for them.';

COMMENT ON COLUMN reference.holiday.day IS 'The day. Lunar holidays from 2027 on are estimates until they are announced.';

COMMENT ON COLUMN reference.holiday.kind IS 'off: nobody works; makeup_workday: a Saturday or Sunday that is worked.';

COMMENT ON COLUMN reference.holiday.name_vi IS 'What the day is called.';

CREATE TABLE reference.law_parameter (
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
    rolls boolean NOT NULL,
    stops_during_suspension boolean NOT NULL,
    version_by text NOT NULL,
    title_vi text NOT NULL,
    title_en text NOT NULL,
    citation text NOT NULL,
    verified boolean NOT NULL,
    CONSTRAINT law_parameter_counting_is_known CHECK ((counting = ANY (ARRAY['nth_day'::text, 'after_nth_day'::text]))),
    CONSTRAINT law_parameter_ends_after_it_begins CHECK ((valid_to > valid_from)),
    CONSTRAINT law_parameter_title_is_nfc CHECK ((title_vi IS NFC NORMALIZED)),
    CONSTRAINT law_parameter_version_is_known CHECK ((version_by = ANY (ARRAY['anchor'::text, 'act'::text])))
);

COMMENT ON TABLE reference.law_parameter IS 'Dated numbers that the law gives, written by the program from its law book for readers of SQL.';

COMMENT ON COLUMN reference.law_parameter.code IS 'Name of the parameter.';

COMMENT ON COLUMN reference.law_parameter.regime IS 'Version of the law that the row belongs to.';

COMMENT ON COLUMN reference.law_parameter.lot_class IS 'Class of lot it is for; empty for all.';

COMMENT ON COLUMN reference.law_parameter.valid_from IS 'First day on which it applies.';

COMMENT ON COLUMN reference.law_parameter.valid_to IS 'First day on which it no longer applies; empty while open.';

COMMENT ON COLUMN reference.law_parameter.value_kind IS 'What the value counts: days, working_days, months, years, daily_rate (hundred-thousandths a day), percent, money (đồng), count, text, or none where the law of the time has no such rule.';

COMMENT ON COLUMN reference.law_parameter.value IS 'The number; of a band its lower end.';

COMMENT ON COLUMN reference.law_parameter.value_to IS 'Upper end of a band.';

COMMENT ON COLUMN reference.law_parameter.value_text IS 'The value where it is a word.';

COMMENT ON COLUMN reference.law_parameter.counting IS 'On which day a wait of n is over: nth_day is anchor + n, after_nth_day is anchor + n + 1.';

COMMENT ON COLUMN reference.law_parameter.rolls IS 'Whether a last day off moves to the next working day.';

COMMENT ON COLUMN reference.law_parameter.stops_during_suspension IS 'Whether the term stands still while suspended.';

COMMENT ON COLUMN reference.law_parameter.version_by IS 'Which row applies when the number changed in between: the one of the anchor, or of the act.';

COMMENT ON COLUMN reference.law_parameter.title_vi IS 'What it is called in Vietnamese.';

COMMENT ON COLUMN reference.law_parameter.title_en IS 'What it is called in English.';

COMMENT ON COLUMN reference.law_parameter.citation IS 'Where the law says so.';

COMMENT ON COLUMN reference.law_parameter.verified IS 'Read in the law or a source that quotes it; false: recalled, to be checked before relying on it.';

CREATE TABLE reference.loaded_file (
    name text NOT NULL,
    fingerprint bytea NOT NULL,
    rows integer NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT loaded_file_fingerprint_is_sha256 CHECK ((octet_length(fingerprint) = 32))
);

COMMENT ON TABLE reference.loaded_file IS 'Reference data that the release brought, so that unchanged data is not loaded again.';

COMMENT ON COLUMN reference.loaded_file.name IS 'What was loaded.';

COMMENT ON COLUMN reference.loaded_file.fingerprint IS 'SHA-256 of what was loaded.';

COMMENT ON COLUMN reference.loaded_file.rows IS 'How many rows it had.';

COMMENT ON COLUMN reference.loaded_file.loaded_at IS 'When it was loaded.';

CREATE TABLE reference.schema_version (
    number integer NOT NULL,
    name text NOT NULL,
    fingerprint bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT schema_version_fingerprint_is_sha256 CHECK ((octet_length(fingerprint) = 32))
);

COMMENT ON TABLE reference.schema_version IS 'Migrations that have been applied to this schema.';

COMMENT ON COLUMN reference.schema_version.number IS 'Number of the file.';

COMMENT ON COLUMN reference.schema_version.name IS 'What the file is about.';

COMMENT ON COLUMN reference.schema_version.fingerprint IS 'SHA-256 of the file: it must not change once applied.';

COMMENT ON COLUMN reference.schema_version.applied_at IS 'When it was applied.';

CREATE TABLE reference.unit (
    code text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    name text NOT NULL,
    name_key text NOT NULL,
    official_name text,
    kind text NOT NULL,
    district text,
    province text NOT NULL,
    CONSTRAINT unit_code_is_five_digits CHECK ((code ~ '^[0-9]{5}$'::text)),
    CONSTRAINT unit_ends_after_it_begins CHECK ((valid_to > valid_from)),
    CONSTRAINT unit_kind_is_known CHECK ((kind = ANY (ARRAY['phường'::text, 'xã'::text, 'thị trấn'::text]))),
    CONSTRAINT unit_name_is_written CHECK ((name <> ''::text)),
    CONSTRAINT unit_names_are_nfc CHECK (((name IS NFC NORMALIZED) AND (official_name IS NFC NORMALIZED) AND (kind IS NFC NORMALIZED) AND (district IS NFC NORMALIZED) AND (province IS NFC NORMALIZED)))
);

COMMENT ON TABLE reference.unit IS 'Administrative unit of the lowest tier (đơn vị hành chính cấp xã) for as long as it kept its bounds. Codes are reused: only a code and a day name a unit.';

COMMENT ON COLUMN reference.unit.code IS 'Official code of the statistical office (mã đơn vị hành chính), five digits.';

COMMENT ON COLUMN reference.unit.valid_from IS 'First day on which the code meant this unit, as far as is held: earlier history may be missing.';

COMMENT ON COLUMN reference.unit.valid_to IS 'First day on which it no longer did; empty while it does.';

COMMENT ON COLUMN reference.unit.name IS 'Name without its kind, in the spelling used in the place itself.';

COMMENT ON COLUMN reference.unit.name_key IS 'The name folded for finding however it is typed: no marks, spaces or signs, one key for Đăk, Đắk and Dac.';

COMMENT ON COLUMN reference.unit.official_name IS 'Name in the spelling of the statistical office where that differs.';

COMMENT ON COLUMN reference.unit.kind IS 'phường (ward), xã (commune) or thị trấn (township).';

COMMENT ON COLUMN reference.unit.district IS 'District or city it belonged to; empty since the reform of 2025-07-01.';

COMMENT ON COLUMN reference.unit.province IS 'Province it belonged to.';

CREATE TABLE reference.unit_successor (
    old_code text NOT NULL,
    old_valid_from date NOT NULL,
    new_code text NOT NULL,
    new_valid_from date NOT NULL,
    kind text NOT NULL,
    CONSTRAINT unit_successor_comes_later CHECK ((new_valid_from > old_valid_from)),
    CONSTRAINT unit_successor_kind_is_known CHECK ((kind = ANY (ARRAY['whole'::text, 'part'::text, 'default'::text])))
);

COMMENT ON TABLE reference.unit_successor IS 'What became of a unit when units were merged or split.';

COMMENT ON COLUMN reference.unit_successor.old_code IS 'Code of the unit that ended.';

COMMENT ON COLUMN reference.unit_successor.old_valid_from IS 'Its first day, which with the code names it.';

COMMENT ON COLUMN reference.unit_successor.new_code IS 'Code of the unit that took its land over.';

COMMENT ON COLUMN reference.unit_successor.new_valid_from IS 'Its first day, which with the code names it.';

COMMENT ON COLUMN reference.unit_successor.kind IS 'whole: all of it; part: one of several successors; default: the main part of a unit that was split.';

ALTER TABLE ONLY office.batch
    ADD CONSTRAINT batch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.block
    ADD CONSTRAINT block_follows_once UNIQUE (previous_hash);

ALTER TABLE ONLY office.block
    ADD CONSTRAINT block_of_a_seal_once UNIQUE (seal);

ALTER TABLE ONLY office.block
    ADD CONSTRAINT block_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY office.chain_head
    ADD CONSTRAINT chain_head_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY office.compensation_case
    ADD CONSTRAINT compensation_case_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.directive
    ADD CONSTRAINT directive_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.directive_link
    ADD CONSTRAINT directive_link_once UNIQUE NULLS NOT DISTINCT (directive_id, project_id, site_id);

ALTER TABLE ONLY office.directive
    ADD CONSTRAINT directive_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.document
    ADD CONSTRAINT document_once UNIQUE NULLS NOT DISTINCT (number, issued_on, signed_by);

ALTER TABLE ONLY office.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.entry_remark
    ADD CONSTRAINT entry_remark_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY office.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (unit_id, revision);

ALTER TABLE ONLY office.horizon
    ADD CONSTRAINT horizon_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY office.import
    ADD CONSTRAINT import_of_a_file_once UNIQUE NULLS NOT DISTINCT (file_fingerprint, kind, undone_at);

ALTER TABLE ONLY office.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.instance
    ADD CONSTRAINT instance_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (unit_id, subject, ordinal);

ALTER TABLE ONLY office.lot
    ADD CONSTRAINT lot_label_once_per_site UNIQUE (site_id, label);

ALTER TABLE ONLY office.lot
    ADD CONSTRAINT lot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.obligation
    ADD CONSTRAINT obligation_pkey PRIMARY KEY (unit_id, subject, code, round, opened_on);

ALTER TABLE ONLY office.party
    ADD CONSTRAINT party_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.party_identity
    ADD CONSTRAINT party_identity_pkey PRIMARY KEY (party_id);

ALTER TABLE ONLY office.party
    ADD CONSTRAINT party_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.project
    ADD CONSTRAINT project_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.project_parcel
    ADD CONSTRAINT project_parcel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.project_parcel
    ADD CONSTRAINT project_parcel_plot_once_per_project UNIQUE (project_id, unit_code, numbered_on, sheet, plot);

ALTER TABLE ONLY office.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.project_unit
    ADD CONSTRAINT project_unit_pkey PRIMARY KEY (project_id, unit_code, numbered_on);

ALTER TABLE ONLY office.round
    ADD CONSTRAINT round_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.round_lot
    ADD CONSTRAINT round_lot_attempt_once_per_lot UNIQUE (lot_id, attempt);

ALTER TABLE ONLY office.round_lot
    ADD CONSTRAINT round_lot_pkey PRIMARY KEY (round_id, lot_id);

ALTER TABLE ONLY office.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (number);

ALTER TABLE ONLY office.site
    ADD CONSTRAINT site_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.site_project
    ADD CONSTRAINT site_project_pkey PRIMARY KEY (site_id, project_id);

ALTER TABLE ONLY office.site_unit
    ADD CONSTRAINT site_unit_pkey PRIMARY KEY (site_id, unit_code, numbered_on);

ALTER TABLE ONLY office.unit
    ADD CONSTRAINT unit_code_is_unique UNIQUE (code);

ALTER TABLE ONLY office.unit_link
    ADD CONSTRAINT unit_link_pkey PRIMARY KEY (upper_id, lower_id);

ALTER TABLE ONLY office.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY office.wake
    ADD CONSTRAINT wake_pkey PRIMARY KEY (id);

ALTER TABLE ONLY reference.entry_kind
    ADD CONSTRAINT entry_kind_pkey PRIMARY KEY (subject, kind);

ALTER TABLE ONLY reference.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (day);

ALTER TABLE ONLY reference.law_parameter
    ADD CONSTRAINT law_parameter_once UNIQUE NULLS NOT DISTINCT (code, lot_class, valid_from);

ALTER TABLE ONLY reference.loaded_file
    ADD CONSTRAINT loaded_file_pkey PRIMARY KEY (name);

ALTER TABLE ONLY reference.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (number);

ALTER TABLE ONLY reference.unit
    ADD CONSTRAINT unit_code_names_one_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&);

ALTER TABLE ONLY reference.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (code, valid_from);

ALTER TABLE ONLY reference.unit_successor
    ADD CONSTRAINT unit_successor_pkey PRIMARY KEY (old_code, old_valid_from, new_code, new_valid_from);

CREATE INDEX block_by_moment ON office.block USING btree (sealed_at);

CREATE INDEX compensation_case_by_party ON office.compensation_case USING btree (party_id);

CREATE INDEX directive_link_by_project ON office.directive_link USING btree (project_id) WHERE (project_id IS NOT NULL);

CREATE INDEX directive_link_by_site ON office.directive_link USING btree (site_id) WHERE (site_id IS NOT NULL);

CREATE INDEX entry_by_directive ON office.entry USING btree (directive_id, original) WHERE (directive_id IS NOT NULL);

CREATE INDEX entry_by_document ON office.entry USING btree (document_id) WHERE (document_id IS NOT NULL);

CREATE INDEX entry_by_import ON office.entry USING btree (import_id) WHERE (import_id IS NOT NULL);

CREATE INDEX entry_by_project ON office.entry USING btree (project_id, original) WHERE (project_id IS NOT NULL);

CREATE INDEX entry_by_ref_unit ON office.entry USING btree (ref_unit) WHERE (ref_unit IS NOT NULL);

CREATE INDEX entry_by_round ON office.entry USING btree (round_id, original) WHERE (round_id IS NOT NULL);

CREATE INDEX entry_by_seal ON office.entry USING brin (seal) WITH (pages_per_range='16', autosummarize='on');

CREATE INDEX entry_by_site ON office.entry USING btree (site_id, original) WHERE (site_id IS NOT NULL);

CREATE INDEX entry_by_unit ON office.entry USING btree (unit_id, original) WHERE (unit_id IS NOT NULL);

CREATE UNIQUE INDEX entry_superseded_once ON office.entry USING btree (supersedes) WHERE (supersedes IS NOT NULL);

CREATE INDEX event_by_seal ON office.event USING brin (seal) WITH (pages_per_range='16', autosummarize='on');

CREATE UNIQUE INDEX event_undone_once ON office.event USING btree (unit_id, undoes) WHERE (undoes IS NOT NULL);

CREATE INDEX lot_by_place ON office.lot USING btree (unit_code) WHERE (unit_code IS NOT NULL);

CREATE INDEX obligation_open_by_due_day ON office.obligation USING btree (due_on) WHERE ((met_on IS NULL) AND (void_on IS NULL));

CREATE INDEX party_by_part_of_name ON office.party USING gin (name_key public.gin_trgm_ops);

CREATE INDEX party_identity_by_number ON office.party_identity USING btree (identity_number) WHERE (identity_number IS NOT NULL);

CREATE INDEX project_parcel_by_parent ON office.project_parcel USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX project_parcel_by_place ON office.project_parcel USING btree (unit_code, sheet, plot);

CREATE INDEX project_unit_by_unit ON office.project_unit USING btree (unit_code);

CREATE INDEX round_by_site ON office.round USING btree (site_id);

CREATE INDEX site_project_by_project ON office.site_project USING btree (project_id);

CREATE INDEX site_unit_by_unit ON office.site_unit USING btree (unit_code);

CREATE INDEX unit_by_project ON office.unit USING btree (project_id, kind) WHERE (project_id IS NOT NULL);

CREATE INDEX unit_by_site ON office.unit USING btree (site_id) WHERE (site_id IS NOT NULL);

CREATE INDEX unit_link_by_lower ON office.unit_link USING btree (lower_id);

CREATE INDEX unit_on_the_agenda ON office.unit USING btree (agenda_on, level, id) WHERE (agenda_on IS NOT NULL);

CREATE INDEX wake_by_unit ON office.wake USING btree (unit_id);

CREATE INDEX unit_by_name_key ON reference.unit USING btree (name_key);

CREATE INDEX unit_successor_by_new_unit ON reference.unit_successor USING btree (new_code, new_valid_from);

CREATE TRIGGER block_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.block FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_change('A chain that could be changed would prove nothing.');

CREATE TRIGGER compensation_case_is_a_case AFTER INSERT ON office.compensation_case REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_unit();

CREATE TRIGGER entry_finds_its_original BEFORE INSERT ON office.entry FOR EACH ROW WHEN ((new.original IS NULL)) EXECUTE FUNCTION office.find_original();

CREATE TRIGGER entry_instance_exists AFTER INSERT ON office.entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_entry();

CREATE TRIGGER entry_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.entry FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_change('Record an entry that supersedes or retracts the wrong one.');

CREATE TRIGGER entry_subject_fits_its_unit AFTER INSERT ON office.entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_entry();

CREATE TRIGGER entry_supersedes_within_its_dossier AFTER INSERT ON office.entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_entry();

CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.event FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_change('Append a row that undoes the wrong one.');

CREATE TRIGGER horizon_only_goes_forward BEFORE UPDATE ON office.horizon FOR EACH ROW WHEN (((new.day < old.day) OR ((new.day IS NULL) AND (old.day IS NOT NULL)))) EXECUTE FUNCTION reference.refuse_going_back();

CREATE TRIGGER lot_is_a_lot AFTER INSERT ON office.lot REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_unit();

CREATE TRIGGER lot_place_existed AFTER INSERT ON office.lot REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER lot_place_existed_still AFTER UPDATE ON office.lot REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER project_parcel_is_a_parcel AFTER INSERT ON office.project_parcel REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_unit();

CREATE TRIGGER project_parcel_place_existed AFTER INSERT ON office.project_parcel REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER project_parcel_place_existed_still AFTER UPDATE ON office.project_parcel REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER project_unit_place_existed AFTER INSERT ON office.project_unit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER project_unit_place_existed_still AFTER UPDATE ON office.project_unit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER site_unit_place_existed AFTER INSERT ON office.site_unit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER site_unit_place_existed_still AFTER UPDATE ON office.site_unit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reference.refuse_unknown_place();

CREATE TRIGGER unit_link_leads_downwards AFTER INSERT ON office.unit_link REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_stray_unit();

ALTER TABLE ONLY office.compensation_case
    ADD CONSTRAINT compensation_case_party_fkey FOREIGN KEY (party_id) REFERENCES office.party(id);

ALTER TABLE ONLY office.compensation_case
    ADD CONSTRAINT compensation_case_unit_fkey FOREIGN KEY (id) REFERENCES office.unit(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.directive
    ADD CONSTRAINT directive_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.directive_link
    ADD CONSTRAINT directive_link_directive_fkey FOREIGN KEY (directive_id) REFERENCES office.directive(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.directive_link
    ADD CONSTRAINT directive_link_project_fkey FOREIGN KEY (project_id) REFERENCES office.project(id);

ALTER TABLE ONLY office.directive_link
    ADD CONSTRAINT directive_link_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id);

ALTER TABLE ONLY office.document
    ADD CONSTRAINT document_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_directive_fkey FOREIGN KEY (directive_id) REFERENCES office.directive(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_document_fkey FOREIGN KEY (document_id) REFERENCES office.document(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_kind_fkey FOREIGN KEY (subject, kind) REFERENCES reference.entry_kind(subject, kind);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_project_fkey FOREIGN KEY (project_id) REFERENCES office.project(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_ref_entry_fkey FOREIGN KEY (ref_entry) REFERENCES office.entry(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_ref_unit_fkey FOREIGN KEY (ref_unit) REFERENCES office.unit(id);

ALTER TABLE ONLY office.entry_remark
    ADD CONSTRAINT entry_remark_entry_fkey FOREIGN KEY (entry_id) REFERENCES office.entry(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_round_fkey FOREIGN KEY (round_id) REFERENCES office.round(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES office.entry(id);

ALTER TABLE ONLY office.entry
    ADD CONSTRAINT entry_unit_fkey FOREIGN KEY (unit_id) REFERENCES office.unit(id);

ALTER TABLE ONLY office.event
    ADD CONSTRAINT event_undoes_fkey FOREIGN KEY (unit_id, undoes) REFERENCES office.event(unit_id, revision);

ALTER TABLE ONLY office.event
    ADD CONSTRAINT event_unit_fkey FOREIGN KEY (unit_id) REFERENCES office.unit(id);

ALTER TABLE ONLY office.instance
    ADD CONSTRAINT instance_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES office.entry(id);

ALTER TABLE ONLY office.instance
    ADD CONSTRAINT instance_unit_fkey FOREIGN KEY (unit_id) REFERENCES office.unit(id);

ALTER TABLE ONLY office.lot
    ADD CONSTRAINT lot_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id);

ALTER TABLE ONLY office.lot
    ADD CONSTRAINT lot_unit_fkey FOREIGN KEY (id) REFERENCES office.unit(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.obligation
    ADD CONSTRAINT obligation_unit_fkey FOREIGN KEY (unit_id) REFERENCES office.unit(id);

ALTER TABLE ONLY office.party_identity
    ADD CONSTRAINT party_identity_party_fkey FOREIGN KEY (party_id) REFERENCES office.party(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.party
    ADD CONSTRAINT party_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.project
    ADD CONSTRAINT project_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.project_parcel
    ADD CONSTRAINT project_parcel_parent_fkey FOREIGN KEY (parent_id) REFERENCES office.project_parcel(id);

ALTER TABLE ONLY office.project_parcel
    ADD CONSTRAINT project_parcel_project_fkey FOREIGN KEY (project_id) REFERENCES office.project(id);

ALTER TABLE ONLY office.project_parcel
    ADD CONSTRAINT project_parcel_unit_fkey FOREIGN KEY (id) REFERENCES office.unit(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.project_unit
    ADD CONSTRAINT project_unit_project_fkey FOREIGN KEY (project_id) REFERENCES office.project(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.round
    ADD CONSTRAINT round_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.round_lot
    ADD CONSTRAINT round_lot_lot_fkey FOREIGN KEY (lot_id) REFERENCES office.lot(id);

ALTER TABLE ONLY office.round_lot
    ADD CONSTRAINT round_lot_round_fkey FOREIGN KEY (round_id) REFERENCES office.round(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.round
    ADD CONSTRAINT round_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id);

ALTER TABLE ONLY office.site
    ADD CONSTRAINT site_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.site_project
    ADD CONSTRAINT site_project_project_fkey FOREIGN KEY (project_id) REFERENCES office.project(id);

ALTER TABLE ONLY office.site_project
    ADD CONSTRAINT site_project_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.site_unit
    ADD CONSTRAINT site_unit_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id) ON DELETE CASCADE;

ALTER TABLE ONLY office.unit
    ADD CONSTRAINT unit_import_fkey FOREIGN KEY (import_id) REFERENCES office.import(id);

ALTER TABLE ONLY office.unit_link
    ADD CONSTRAINT unit_link_lower_fkey FOREIGN KEY (lower_id) REFERENCES office.unit(id);

ALTER TABLE ONLY office.unit_link
    ADD CONSTRAINT unit_link_upper_fkey FOREIGN KEY (upper_id) REFERENCES office.unit(id);

ALTER TABLE ONLY office.unit
    ADD CONSTRAINT unit_project_fkey FOREIGN KEY (project_id) REFERENCES office.project(id);

ALTER TABLE ONLY office.unit
    ADD CONSTRAINT unit_site_fkey FOREIGN KEY (site_id) REFERENCES office.site(id);

ALTER TABLE ONLY office.wake
    ADD CONSTRAINT wake_unit_fkey FOREIGN KEY (unit_id) REFERENCES office.unit(id) ON DELETE CASCADE;

ALTER TABLE ONLY reference.unit_successor
    ADD CONSTRAINT unit_successor_new_unit_fkey FOREIGN KEY (new_code, new_valid_from) REFERENCES reference.unit(code, valid_from);

ALTER TABLE ONLY reference.unit_successor
    ADD CONSTRAINT unit_successor_old_unit_fkey FOREIGN KEY (old_code, old_valid_from) REFERENCES reference.unit(code, valid_from);

GRANT ALL ON SCHEMA office TO quydat_owner;
GRANT USAGE ON SCHEMA office TO quydat_engine;
GRANT USAGE ON SCHEMA office TO quydat_clerk;
GRANT USAGE ON SCHEMA office TO quydat_reader;

GRANT ALL ON SCHEMA reference TO quydat_owner;
GRANT USAGE ON SCHEMA reference TO quydat_engine;
GRANT USAGE ON SCHEMA reference TO quydat_clerk;
GRANT USAGE ON SCHEMA reference TO quydat_reader;

REVOKE ALL ON FUNCTION office.grant_access() FROM PUBLIC;

GRANT ALL ON TABLE office.batch TO quydat_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE office.batch TO quydat_engine;
GRANT SELECT,INSERT,UPDATE ON TABLE office.batch TO quydat_clerk;
GRANT SELECT ON TABLE office.batch TO quydat_reader;

GRANT USAGE ON SEQUENCE office.batch_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.batch_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.batch_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.block TO quydat_owner;
GRANT SELECT,INSERT ON TABLE office.block TO quydat_engine;
GRANT SELECT,INSERT ON TABLE office.block TO quydat_clerk;
GRANT SELECT ON TABLE office.block TO quydat_reader;

GRANT ALL ON TABLE office.chain_head TO quydat_owner;
GRANT SELECT,UPDATE ON TABLE office.chain_head TO quydat_engine;
GRANT SELECT,UPDATE ON TABLE office.chain_head TO quydat_clerk;
GRANT SELECT ON TABLE office.chain_head TO quydat_reader;

GRANT ALL ON TABLE office.compensation_case TO quydat_owner;
GRANT SELECT ON TABLE office.compensation_case TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.compensation_case TO quydat_clerk;
GRANT SELECT ON TABLE office.compensation_case TO quydat_reader;

GRANT ALL ON TABLE office.directive TO quydat_owner;
GRANT SELECT ON TABLE office.directive TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.directive TO quydat_clerk;
GRANT SELECT ON TABLE office.directive TO quydat_reader;

GRANT USAGE ON SEQUENCE office.directive_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.directive_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.directive_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.directive_link TO quydat_owner;
GRANT SELECT ON TABLE office.directive_link TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.directive_link TO quydat_clerk;
GRANT SELECT ON TABLE office.directive_link TO quydat_reader;

GRANT ALL ON TABLE office.document TO quydat_owner;
GRANT SELECT ON TABLE office.document TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.document TO quydat_clerk;
GRANT SELECT ON TABLE office.document TO quydat_reader;

GRANT USAGE ON SEQUENCE office.document_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.document_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.document_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.entry TO quydat_owner;
GRANT SELECT ON TABLE office.entry TO quydat_engine;
GRANT SELECT,INSERT ON TABLE office.entry TO quydat_clerk;
GRANT SELECT ON TABLE office.entry TO quydat_reader;

GRANT USAGE ON SEQUENCE office.entry_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.entry_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.entry_id_seq TO quydat_owner;

GRANT SELECT,INSERT,DELETE ON TABLE office.entry_remark TO quydat_clerk;
GRANT ALL ON TABLE office.entry_remark TO quydat_owner;

GRANT ALL ON TABLE office.event TO quydat_owner;
GRANT SELECT,INSERT ON TABLE office.event TO quydat_engine;
GRANT SELECT,INSERT ON TABLE office.event TO quydat_clerk;
GRANT SELECT ON TABLE office.event TO quydat_reader;

GRANT ALL ON TABLE office.horizon TO quydat_owner;
GRANT SELECT,UPDATE ON TABLE office.horizon TO quydat_engine;
GRANT SELECT,UPDATE ON TABLE office.horizon TO quydat_clerk;
GRANT SELECT ON TABLE office.horizon TO quydat_reader;

GRANT ALL ON TABLE office.import TO quydat_owner;
GRANT SELECT ON TABLE office.import TO quydat_engine;
GRANT SELECT,INSERT,UPDATE ON TABLE office.import TO quydat_clerk;
GRANT SELECT ON TABLE office.import TO quydat_reader;

GRANT USAGE ON SEQUENCE office.import_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.import_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.import_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.instance TO quydat_owner;
GRANT SELECT ON TABLE office.instance TO quydat_engine;
GRANT SELECT,INSERT,DELETE ON TABLE office.instance TO quydat_clerk;
GRANT SELECT ON TABLE office.instance TO quydat_reader;

GRANT ALL ON TABLE office.lot TO quydat_owner;
GRANT SELECT ON TABLE office.lot TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.lot TO quydat_clerk;
GRANT SELECT ON TABLE office.lot TO quydat_reader;

GRANT ALL ON TABLE office.obligation TO quydat_owner;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.obligation TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.obligation TO quydat_clerk;
GRANT SELECT ON TABLE office.obligation TO quydat_reader;

GRANT ALL ON TABLE office.party TO quydat_owner;
GRANT SELECT ON TABLE office.party TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.party TO quydat_clerk;
GRANT SELECT ON TABLE office.party TO quydat_reader;

GRANT USAGE ON SEQUENCE office.party_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.party_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.party_id_seq TO quydat_owner;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.party_identity TO quydat_clerk;
GRANT ALL ON TABLE office.party_identity TO quydat_owner;

GRANT ALL ON TABLE office.project TO quydat_owner;
GRANT SELECT ON TABLE office.project TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.project TO quydat_clerk;
GRANT SELECT ON TABLE office.project TO quydat_reader;

GRANT USAGE ON SEQUENCE office.project_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.project_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.project_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.project_parcel TO quydat_owner;
GRANT SELECT ON TABLE office.project_parcel TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.project_parcel TO quydat_clerk;
GRANT SELECT ON TABLE office.project_parcel TO quydat_reader;

GRANT ALL ON TABLE office.project_unit TO quydat_owner;
GRANT SELECT ON TABLE office.project_unit TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.project_unit TO quydat_clerk;
GRANT SELECT ON TABLE office.project_unit TO quydat_reader;

GRANT ALL ON TABLE office.round TO quydat_owner;
GRANT SELECT ON TABLE office.round TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.round TO quydat_clerk;
GRANT SELECT ON TABLE office.round TO quydat_reader;

GRANT USAGE ON SEQUENCE office.round_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.round_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.round_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.round_lot TO quydat_owner;
GRANT SELECT ON TABLE office.round_lot TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.round_lot TO quydat_clerk;
GRANT SELECT ON TABLE office.round_lot TO quydat_reader;

GRANT ALL ON TABLE office.schema_version TO quydat_owner;
GRANT SELECT ON TABLE office.schema_version TO quydat_engine;
GRANT SELECT ON TABLE office.schema_version TO quydat_clerk;
GRANT SELECT ON TABLE office.schema_version TO quydat_reader;

GRANT USAGE ON SEQUENCE office.seal_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.seal_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.seal_seq TO quydat_owner;

GRANT ALL ON TABLE office.site TO quydat_owner;
GRANT SELECT ON TABLE office.site TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.site TO quydat_clerk;
GRANT SELECT ON TABLE office.site TO quydat_reader;

GRANT USAGE ON SEQUENCE office.site_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.site_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.site_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.site_project TO quydat_owner;
GRANT SELECT ON TABLE office.site_project TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.site_project TO quydat_clerk;
GRANT SELECT ON TABLE office.site_project TO quydat_reader;

GRANT ALL ON TABLE office.site_unit TO quydat_owner;
GRANT SELECT ON TABLE office.site_unit TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.site_unit TO quydat_clerk;
GRANT SELECT ON TABLE office.site_unit TO quydat_reader;

GRANT ALL ON TABLE office.unit TO quydat_owner;
GRANT SELECT ON TABLE office.unit TO quydat_engine;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.unit TO quydat_clerk;
GRANT SELECT ON TABLE office.unit TO quydat_reader;

GRANT UPDATE(agenda_on) ON TABLE office.unit TO quydat_engine;
GRANT UPDATE(agenda_on) ON TABLE office.unit TO quydat_clerk;

GRANT UPDATE(replayed_to) ON TABLE office.unit TO quydat_engine;
GRANT UPDATE(replayed_to) ON TABLE office.unit TO quydat_clerk;

GRANT UPDATE(definition) ON TABLE office.unit TO quydat_engine;
GRANT UPDATE(definition) ON TABLE office.unit TO quydat_clerk;

GRANT UPDATE(revision) ON TABLE office.unit TO quydat_engine;
GRANT UPDATE(revision) ON TABLE office.unit TO quydat_clerk;

GRANT UPDATE(tracks) ON TABLE office.unit TO quydat_engine;
GRANT UPDATE(tracks) ON TABLE office.unit TO quydat_clerk;

GRANT USAGE ON SEQUENCE office.unit_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.unit_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.unit_id_seq TO quydat_owner;

GRANT ALL ON TABLE office.unit_link TO quydat_owner;
GRANT SELECT,INSERT ON TABLE office.unit_link TO quydat_engine;
GRANT SELECT,INSERT,DELETE ON TABLE office.unit_link TO quydat_clerk;
GRANT SELECT ON TABLE office.unit_link TO quydat_reader;

GRANT ALL ON TABLE office.wake TO quydat_owner;
GRANT SELECT,INSERT,DELETE ON TABLE office.wake TO quydat_engine;
GRANT SELECT,INSERT,DELETE ON TABLE office.wake TO quydat_clerk;
GRANT SELECT ON TABLE office.wake TO quydat_reader;

GRANT USAGE ON SEQUENCE office.wake_id_seq TO quydat_engine;
GRANT USAGE ON SEQUENCE office.wake_id_seq TO quydat_clerk;
GRANT ALL ON SEQUENCE office.wake_id_seq TO quydat_owner;

GRANT ALL ON TABLE reference.entry_kind TO quydat_owner;
GRANT SELECT ON TABLE reference.entry_kind TO quydat_engine;
GRANT SELECT ON TABLE reference.entry_kind TO quydat_clerk;
GRANT SELECT ON TABLE reference.entry_kind TO quydat_reader;

GRANT ALL ON TABLE reference.holiday TO quydat_owner;
GRANT SELECT ON TABLE reference.holiday TO quydat_engine;
GRANT SELECT ON TABLE reference.holiday TO quydat_clerk;
GRANT SELECT ON TABLE reference.holiday TO quydat_reader;

GRANT ALL ON TABLE reference.law_parameter TO quydat_owner;
GRANT SELECT ON TABLE reference.law_parameter TO quydat_engine;
GRANT SELECT ON TABLE reference.law_parameter TO quydat_clerk;
GRANT SELECT ON TABLE reference.law_parameter TO quydat_reader;

GRANT ALL ON TABLE reference.loaded_file TO quydat_owner;
GRANT SELECT ON TABLE reference.loaded_file TO quydat_engine;
GRANT SELECT ON TABLE reference.loaded_file TO quydat_clerk;
GRANT SELECT ON TABLE reference.loaded_file TO quydat_reader;

GRANT ALL ON TABLE reference.schema_version TO quydat_owner;
GRANT SELECT ON TABLE reference.schema_version TO quydat_engine;
GRANT SELECT ON TABLE reference.schema_version TO quydat_clerk;
GRANT SELECT ON TABLE reference.schema_version TO quydat_reader;

GRANT ALL ON TABLE reference.unit TO quydat_owner;
GRANT SELECT ON TABLE reference.unit TO quydat_engine;
GRANT SELECT ON TABLE reference.unit TO quydat_clerk;
GRANT SELECT ON TABLE reference.unit TO quydat_reader;

GRANT ALL ON TABLE reference.unit_successor TO quydat_owner;
GRANT SELECT ON TABLE reference.unit_successor TO quydat_engine;
GRANT SELECT ON TABLE reference.unit_successor TO quydat_clerk;
GRANT SELECT ON TABLE reference.unit_successor TO quydat_reader;
