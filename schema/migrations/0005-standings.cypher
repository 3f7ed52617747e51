// Lists of incidents by their standing: a key for each order, after what is most often fixed by a filter.

CREATE INDEX incident_standing IF NOT EXISTS FOR (n:Incident) ON (n.standingStatus, n.startedKey, n.id);
CREATE INDEX incident_denied IF NOT EXISTS FOR (n:Incident) ON (n.standingDenied, n.startedKey, n.id);
CREATE INDEX incident_victim_denies IF NOT EXISTS FOR (n:Incident) ON (n.standingVictimDenies, n.startedKey, n.id);
CREATE INDEX incident_origins IF NOT EXISTS FOR (n:Incident) ON (n.standingOrigins, n.id);
CREATE INDEX incident_claims IF NOT EXISTS FOR (n:Incident) ON (n.standingClaims, n.id);
CREATE INDEX incident_changed IF NOT EXISTS FOR (n:Incident) ON (n.standingChangedKey, n.id);
CREATE INDEX incident_stale IF NOT EXISTS FOR (n:Incident) ON (n.standingStale);

// The same as of a day. All keys of a period are in each index, so that a page reads no node it leaves out.
CREATE INDEX period_standing IF NOT EXISTS FOR (n:StandingPeriod) ON (n.status, n.startedKey, n.id, n.from, n.until);
CREATE INDEX period_denied IF NOT EXISTS FOR (n:StandingPeriod) ON (n.denied, n.startedKey, n.id, n.from, n.until);
CREATE INDEX period_origins IF NOT EXISTS FOR (n:StandingPeriod) ON (n.origins, n.id, n.from, n.until);
CREATE INDEX period_claims IF NOT EXISTS FOR (n:StandingPeriod) ON (n.claims, n.id, n.from, n.until);
CREATE INDEX period_changed IF NOT EXISTS FOR (n:StandingPeriod) ON (n.changedKey, n.id, n.from, n.until);
CREATE INDEX period_incident IF NOT EXISTS FOR (n:StandingPeriod) ON (n.id, n.from);
