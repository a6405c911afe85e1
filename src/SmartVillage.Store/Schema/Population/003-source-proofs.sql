-- The newest full reading of each village and the keyed hashes of the digests that its source computed then; see SourceProof. Losing a row costs one full reading.
CREATE TABLE source_proofs (
  village_id INTEGER NOT NULL PRIMARY KEY,
  edition INTEGER NOT NULL,
  read_at INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
