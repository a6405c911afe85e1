-- Indexes on filter columns. The first load of an empty store drops them and runs this script again at its end, inside its transaction: filling them row by row
-- costs three times as much. Queries name them, so they exist at any other time.
-- Rows of one index entry lie in the order of their ids, so that the usual lists, which are ordered by id, need no sorting.
CREATE INDEX IF NOT EXISTS residents_live ON residents (village_id) WHERE source_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS residents_nik ON residents (nik_index, village_id);
CREATE INDEX IF NOT EXISTS residents_name ON residents (village_id, name_folded);
CREATE INDEX IF NOT EXISTS residents_birth ON residents (village_id, birth_date);
CREATE INDEX IF NOT EXISTS residents_changed ON residents (village_id, changed_edition);
CREATE INDEX IF NOT EXISTS residents_area ON residents (village_id, area);
CREATE INDEX IF NOT EXISTS residents_family ON residents (village_id, family);
CREATE INDEX IF NOT EXISTS families_live ON families (village_id) WHERE source_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS families_number ON families (number_index, village_id);
CREATE INDEX IF NOT EXISTS families_area ON families (village_id, area);
CREATE INDEX IF NOT EXISTS families_head ON families (village_id, head);
CREATE INDEX IF NOT EXISTS families_changed ON families (village_id, changed_edition);
CREATE INDEX IF NOT EXISTS resident_events_live ON resident_events (village_id) WHERE source_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS resident_events_resident ON resident_events (village_id, resident);
CREATE INDEX IF NOT EXISTS family_events_live ON family_events (village_id) WHERE source_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS family_events_family ON family_events (village_id, family);
CREATE INDEX IF NOT EXISTS households_head ON households (village_id, head);
CREATE INDEX IF NOT EXISTS households_number ON households (village_id, household_number);
CREATE INDEX IF NOT EXISTS households_live ON households (village_id) WHERE source_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS benefit_participants_benefit ON benefit_participants (village_id, benefit);
CREATE INDEX IF NOT EXISTS benefit_participants_participant ON benefit_participants (participant_index, village_id);
CREATE INDEX IF NOT EXISTS sellers_resident ON sellers (village_id, resident);
CREATE INDEX IF NOT EXISTS products_seller ON products (village_id, seller);
CREATE INDEX IF NOT EXISTS products_category ON products (village_id, category);
