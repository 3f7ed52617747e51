// What the database itself holds: every id, slug, outside key, migration and revision number is one node's.

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT incident_id IF NOT EXISTS FOR (n:Incident) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT leak_channel_id IF NOT EXISTS FOR (n:LeakChannel) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT leak_id IF NOT EXISTS FOR (n:Leak) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT retraction_id IF NOT EXISTS FOR (n:Retraction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT response_id IF NOT EXISTS FOR (n:Response) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT feed_head_id IF NOT EXISTS FOR (n:FeedHead) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT actor_slug IF NOT EXISTS FOR (n:Actor) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT incident_slug IF NOT EXISTS FOR (n:Incident) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT leak_channel_slug IF NOT EXISTS FOR (n:LeakChannel) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT external_id_key IF NOT EXISTS FOR (n:ExternalId) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT revision_sequence IF NOT EXISTS FOR (n:Revision) REQUIRE n.sequence IS UNIQUE;

// Pages: a key that is never absent, then the id.
CREATE INDEX claim_placed IF NOT EXISTS FOR (n:Claim) ON (n.placedKey, n.id);
CREATE INDEX claim_incident_placed IF NOT EXISTS FOR (n:Claim) ON (n.incidentId, n.placedKey, n.id);
CREATE INDEX leak_placed IF NOT EXISTS FOR (n:Leak) ON (n.placedKey, n.id);
CREATE INDEX response_placed IF NOT EXISTS FOR (n:Response) ON (n.placedKey, n.id);
CREATE INDEX response_denial IF NOT EXISTS FOR (n:Response) ON (n.denialKey, n.id);
CREATE INDEX assessment_placed IF NOT EXISTS FOR (n:Assessment) ON (n.placedKey, n.id);
CREATE INDEX source_published IF NOT EXISTS FOR (n:Source) ON (n.publishedKey, n.id);
CREATE INDEX incident_started IF NOT EXISTS FOR (n:Incident) ON (n.startedKey, n.id);
CREATE INDEX incident_title IF NOT EXISTS FOR (n:Incident) ON (n.title, n.id);
CREATE INDEX leak_channel_name IF NOT EXISTS FOR (n:LeakChannel) ON (n.name, n.id);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name, n.id);
CREATE INDEX actor_kind IF NOT EXISTS FOR (n:Actor) ON (n.kind);

// Look-ups.
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX revision_record IF NOT EXISTS FOR (n:Revision) ON (n.recordId, n.sequence);
