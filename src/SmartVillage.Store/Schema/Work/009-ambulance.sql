-- The dispatch board. Vehicles and drivers are sealed whole; one that is out of use has an empty block. A trip without a row is one on which nobody has worked yet.
CREATE TABLE ambulance_roster (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  kind TEXT NOT NULL,
  revision INTEGER NOT NULL,
  block BLOB
) STRICT;
CREATE INDEX ambulance_roster_village ON ambulance_roster (village);

CREATE TABLE ambulance_trips (
  request_id INTEGER NOT NULL PRIMARY KEY REFERENCES requests (id),
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  vehicle INTEGER REFERENCES ambulance_roster (id),
  driver INTEGER REFERENCES ambulance_roster (id)
) STRICT;
CREATE INDEX ambulance_trips_vehicle ON ambulance_trips (vehicle) WHERE vehicle IS NOT NULL;
CREATE INDEX ambulance_trips_driver ON ambulance_trips (driver) WHERE driver IS NOT NULL;

ALTER TABLE request_steps ADD COLUMN trip_state TEXT;

-- The last mark on its way that a request reached, and the one that a step set.
ALTER TABLE requests ADD COLUMN stage TEXT;
ALTER TABLE request_steps ADD COLUMN stage TEXT;

-- Words about health lie apart, because they are erased earlier than the rest.
ALTER TABLE requests ADD COLUMN health BLOB;
ALTER TABLE requests ADD COLUMN health_until INTEGER;

ALTER TABLE request_outbox ADD COLUMN target TEXT NOT NULL DEFAULT 'Requests';
