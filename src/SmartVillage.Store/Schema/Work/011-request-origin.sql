-- A request that was opened from another one: the ambulance for somebody who asked for the way to the hospital.
ALTER TABLE requests ADD COLUMN origin_id INTEGER REFERENCES requests (id);
CREATE INDEX requests_origin ON requests (origin_id) WHERE origin_id IS NOT NULL;
