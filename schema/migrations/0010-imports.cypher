// Imports: how far each is, and what came of it.

CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE INDEX import_started IF NOT EXISTS FOR (n:Import) ON (n.startedKey);
CREATE INDEX import_digest IF NOT EXISTS FOR (n:Import) ON (n.digest);
