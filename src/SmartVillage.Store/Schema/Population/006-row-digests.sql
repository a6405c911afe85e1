-- Digests of the newest proof of each village, some thousand in a sealed part; see DigestShelf. Losing them costs one full reading.
CREATE TABLE IF NOT EXISTS row_digests (
  village_id INTEGER NOT NULL,
  entity TEXT NOT NULL,
  part INTEGER NOT NULL,
  range_width INTEGER NOT NULL,
  block BLOB NOT NULL,
  PRIMARY KEY (village_id, entity, part)
) STRICT;
-- Counting only what changed asks who heads what.
CREATE INDEX IF NOT EXISTS families_head ON families (village_id, head);
CREATE INDEX IF NOT EXISTS households_head ON households (village_id, head);
CREATE INDEX IF NOT EXISTS households_number ON households (village_id, household_number);
