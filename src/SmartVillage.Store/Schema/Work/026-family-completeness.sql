-- Completeness of each family at the last evaluation, the least complete first.
CREATE TABLE family_completeness (
  village TEXT NOT NULL,
  family_id INTEGER NOT NULL,
  area_id INTEGER,
  missing INTEGER NOT NULL,
  people INTEGER NOT NULL,
  complete INTEGER NOT NULL,
  register_known INTEGER NOT NULL,
  register_asked INTEGER NOT NULL,
  biodata_known INTEGER NOT NULL,
  biodata_asked INTEGER NOT NULL,
  PRIMARY KEY (village, family_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX family_completeness_order ON family_completeness (village, missing DESC, family_id);

-- Villages that were judged before are judged once more, so that their families are in the table.
UPDATE finding_evaluations SET stale = 1;
