-- Under which public id each seller is known, given once and kept, and of which resident of ours it is: source keys are dealt out anew by a re-import, and rows go when OpenSID deletes a
-- resident, but who sells again is the seller of before, with the card and the links of before.
CREATE TABLE market_sellers (
  seller_id INTEGER NOT NULL PRIMARY KEY,
  village_id INTEGER NOT NULL,
  public_id TEXT NOT NULL,
  resident_id INTEGER
) STRICT;
CREATE UNIQUE INDEX market_sellers_public ON market_sellers (public_id);
CREATE INDEX market_sellers_resident ON market_sellers (village_id, resident_id);
