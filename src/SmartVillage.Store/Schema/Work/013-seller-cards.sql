-- What operators write about sellers of the marketplace. Every version stays, the newest counts. seller is the public id; market_revision is the revision of the village's marketplace that
-- the version made, so that an index of goods finds what changed since it was built.
CREATE TABLE seller_card_versions (
  village TEXT NOT NULL,
  seller TEXT NOT NULL,
  revision INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  key_id TEXT NOT NULL,
  note TEXT,
  details TEXT NOT NULL,
  market_revision INTEGER NOT NULL,
  PRIMARY KEY (seller, revision)
) STRICT, WITHOUT ROWID;

-- How often a listing was opened and its order link taken, per day and without anything about who did.
CREATE TABLE listing_reach (
  village TEXT NOT NULL,
  listing TEXT NOT NULL,
  seller TEXT NOT NULL,
  day TEXT NOT NULL,
  visits INTEGER NOT NULL,
  taps INTEGER NOT NULL,
  PRIMARY KEY (listing, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_reach_village ON listing_reach (village, day);
