-- Wards and communes with the days on which each was one, what became of them, and the calendar.

CREATE TABLE unit (
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL,
  name_key text NOT NULL,
  official_name text,
  kind text NOT NULL,
  district text,
  province text NOT NULL,
  CONSTRAINT unit_pkey PRIMARY KEY (code, valid_from),
  CONSTRAINT unit_code_is_five_digits CHECK (code ~ '^[0-9]{5}$'),
  CONSTRAINT unit_ends_after_it_begins CHECK (valid_to > valid_from),
  CONSTRAINT unit_code_names_one_at_a_time
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
  CONSTRAINT unit_kind_is_known CHECK (kind IN ('phường', 'xã', 'thị trấn')),
  CONSTRAINT unit_name_is_written CHECK (name <> ''),
  CONSTRAINT unit_names_are_nfc CHECK (
    name IS NFC NORMALIZED AND official_name IS NFC NORMALIZED AND kind IS NFC NORMALIZED
    AND district IS NFC NORMALIZED AND province IS NFC NORMALIZED)
);
CREATE INDEX unit_by_name_key ON unit (name_key);

COMMENT ON TABLE unit IS
  'Administrative unit of the lowest tier (đơn vị hành chính cấp xã) for as long as it kept its bounds. '
  'Codes are reused: only a code and a day name a unit.';
COMMENT ON COLUMN unit.code IS 'Official code of the statistical office (mã đơn vị hành chính), five digits.';
COMMENT ON COLUMN unit.valid_from IS
  'First day on which the code meant this unit, as far as is held: earlier history may be missing.';
COMMENT ON COLUMN unit.valid_to IS 'First day on which it no longer did; empty while it does.';
COMMENT ON COLUMN unit.name IS 'Name without its kind, in the spelling used in the place itself.';
COMMENT ON COLUMN unit.name_key IS
  'The name folded for finding however it is typed: no marks, spaces or signs, one key for Đăk, Đắk and Dac.';
COMMENT ON COLUMN unit.official_name IS 'Name in the spelling of the statistical office where that differs.';
COMMENT ON COLUMN unit.kind IS 'phường (ward), xã (commune) or thị trấn (township).';
COMMENT ON COLUMN unit.district IS 'District or city it belonged to; empty since the reform of 2025-07-01.';
COMMENT ON COLUMN unit.province IS 'Province it belonged to.';

CREATE TABLE unit_successor (
  old_code text NOT NULL,
  old_valid_from date NOT NULL,
  new_code text NOT NULL,
  new_valid_from date NOT NULL,
  kind text NOT NULL,
  CONSTRAINT unit_successor_pkey PRIMARY KEY (old_code, old_valid_from, new_code, new_valid_from),
  CONSTRAINT unit_successor_old_unit_fkey
    FOREIGN KEY (old_code, old_valid_from) REFERENCES unit (code, valid_from),
  CONSTRAINT unit_successor_new_unit_fkey
    FOREIGN KEY (new_code, new_valid_from) REFERENCES unit (code, valid_from),
  CONSTRAINT unit_successor_comes_later CHECK (new_valid_from > old_valid_from),
  CONSTRAINT unit_successor_kind_is_known CHECK (kind IN ('whole', 'part', 'default'))
);
CREATE INDEX unit_successor_by_new_unit ON unit_successor (new_code, new_valid_from);

COMMENT ON TABLE unit_successor IS 'What became of a unit when units were merged or split.';
COMMENT ON COLUMN unit_successor.old_code IS 'Code of the unit that ended.';
COMMENT ON COLUMN unit_successor.old_valid_from IS 'Its first day, which with the code names it.';
COMMENT ON COLUMN unit_successor.new_code IS 'Code of the unit that took its land over.';
COMMENT ON COLUMN unit_successor.new_valid_from IS 'Its first day, which with the code names it.';
COMMENT ON COLUMN unit_successor.kind IS
  'whole: all of it; part: one of several successors; default: the main part of a unit that was split.';

CREATE TABLE holiday (
  day date NOT NULL,
  kind text NOT NULL,
  name_vi text NOT NULL,
  CONSTRAINT holiday_pkey PRIMARY KEY (day),
  CONSTRAINT holiday_kind_is_known CHECK (kind IN ('off', 'makeup_workday')),
  CONSTRAINT holiday_name_is_nfc CHECK (name_vi IS NFC NORMALIZED)
);

COMMENT ON TABLE holiday IS
  'Days that do not follow the week: public holidays, and days off that are worked to make up for them.';
COMMENT ON COLUMN holiday.day IS 'The day. Lunar holidays from 2027 on are estimates until they are announced.';
COMMENT ON COLUMN holiday.kind IS 'off: nobody works; makeup_workday: a Saturday or Sunday that is worked.';
COMMENT ON COLUMN holiday.name_vi IS 'What the day is called.';

CREATE FUNCTION refuse_unknown_place() RETURNS trigger LANGUAGE plpgsql AS $$
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
COMMENT ON FUNCTION refuse_unknown_place() IS
  'Trigger of tables with unit_code and numbered_on: a foreign key to the unit that the code meant on that day.';
