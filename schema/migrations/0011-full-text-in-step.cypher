// As 0004 and 0008, but in step with what is written: an index that follows later can be left behind for good by a kill
// (docs/decisions/076-full-text-in-step.md).

DROP INDEX records IF EXISTS;

CREATE FULLTEXT INDEX records IF NOT EXISTS
FOR (n:Name|Incident|Claim|Response|Assessment|Source|LeakChannel|Leak|Evidence)
ON EACH [n.value, n.title, n.summary, n.quote, n.text, n.name, n.what, n.unnamedAccuser, n.unnamedAccused, n.unnamedBy]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};

DROP INDEX past_records IF EXISTS;

CREATE FULLTEXT INDEX past_records IF NOT EXISTS
FOR (n:PastName|PastIncident|PastClaim|PastResponse|PastAssessment|PastSource|PastLeakChannel|PastLeak|PastEvidence)
ON EACH [n.value, n.title, n.summary, n.quote, n.text, n.name, n.what, n.unnamedAccuser, n.unnamedAccused, n.unnamedBy]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};
