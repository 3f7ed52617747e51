// Versions of records that were replaced, for knownAt (docs/decisions/060): found by the id of their record.

CREATE INDEX past_actor_id IF NOT EXISTS FOR (n:PastActor) ON (n.id);
CREATE INDEX past_incident_id IF NOT EXISTS FOR (n:PastIncident) ON (n.id);
CREATE INDEX past_leak_channel_id IF NOT EXISTS FOR (n:PastLeakChannel) ON (n.id);
CREATE INDEX past_leak_id IF NOT EXISTS FOR (n:PastLeak) ON (n.id);
CREATE INDEX past_claim_id IF NOT EXISTS FOR (n:PastClaim) ON (n.id);
CREATE INDEX past_retraction_id IF NOT EXISTS FOR (n:PastRetraction) ON (n.id);
CREATE INDEX past_response_id IF NOT EXISTS FOR (n:PastResponse) ON (n.id);
CREATE INDEX past_assessment_id IF NOT EXISTS FOR (n:PastAssessment) ON (n.id);
CREATE INDEX past_source_id IF NOT EXISTS FOR (n:PastSource) ON (n.id);
CREATE INDEX past_external_id_key IF NOT EXISTS FOR (n:PastExternalId) ON (n.key);
CREATE INDEX past_name_key IF NOT EXISTS FOR (n:PastName) ON (n.key);
CREATE INDEX past_actor_slug IF NOT EXISTS FOR (n:PastActor) ON (n.slug);
CREATE INDEX past_incident_slug IF NOT EXISTS FOR (n:PastIncident) ON (n.slug);
CREATE INDEX past_leak_channel_slug IF NOT EXISTS FOR (n:PastLeakChannel) ON (n.slug);
CREATE INDEX past_claim_incident IF NOT EXISTS FOR (n:PastClaim) ON (n.incidentId);
CREATE INDEX past_period_incident IF NOT EXISTS FOR (n:PastStandingPeriod) ON (n.id, n.from);

// As `records`, over the past versions of what is in it.
CREATE FULLTEXT INDEX past_records IF NOT EXISTS
FOR (n:PastName|PastIncident|PastClaim|PastResponse|PastAssessment|PastSource|PastLeakChannel|PastLeak|PastEvidence)
ON EACH [n.value, n.title, n.summary, n.quote, n.text, n.name, n.what, n.unnamedAccuser, n.unnamedAccused, n.unnamedBy]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
