-- What rows held before an edition changed or removed them: the sealed block as it was, with the fingerprint that names it in its authentication. An earlier
-- edition is rebuilt by walking back over these; emptied after 13 months like the change lists.
CREATE TABLE previous_rows (
  village_id INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  source_key INTEGER NOT NULL,
  fingerprint BLOB NOT NULL,
  block BLOB NOT NULL,
  PRIMARY KEY (village_id, edition, entity, row_id)
) STRICT, WITHOUT ROWID;

-- keeps_rows is 1 while previous_rows holds what this edition changed. reference_date is the day to which its ages refer, counting_hash tells whether code lists, age bands
-- and fields that are read were the same; NULL for editions of older programs.
ALTER TABLE editions ADD COLUMN keeps_rows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE editions ADD COLUMN reference_date TEXT;
ALTER TABLE editions ADD COLUMN counting_hash TEXT;
