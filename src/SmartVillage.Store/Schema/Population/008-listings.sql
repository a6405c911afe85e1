-- What buyers see of products, made anew for a village whenever it publishes. state is 1 public, 0 paused (reasons tells why, comma separated), 2 gone from OpenSID. Number, public id and
-- days stay as long as the product keeps its row. changed_revision is the revision of the village that last made another listing of it. Everything that is said stands in the sealed
-- block; the columns beside it filter and sort.
CREATE TABLE listings (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL UNIQUE,
  village_id INTEGER NOT NULL,
  public_id TEXT NOT NULL,
  seller_id TEXT NOT NULL,
  category TEXT NOT NULL,
  category_name TEXT NOT NULL,
  state INTEGER NOT NULL,
  reasons TEXT NOT NULL DEFAULT '',
  first_listed TEXT NOT NULL,
  changed_revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  block BLOB
) STRICT;
CREATE INDEX listings_public ON listings (public_id);
CREATE INDEX listings_seller ON listings (seller_id, state);
CREATE INDEX listings_village ON listings (village_id, state);
CREATE INDEX listings_category ON listings (category, state);
CREATE INDEX listings_state ON listings (state);
CREATE INDEX listings_changed ON listings (village_id, changed_revision);

-- By which version of the rules, and for which name, code and office of the village, its listings were made.
CREATE TABLE listing_rules (
  village_id INTEGER NOT NULL PRIMARY KEY,
  made_for TEXT NOT NULL
) STRICT;
