// Eventually consistent: a synchronous full-text index costs two thirds of the writes (docs/decisions/030).

CREATE FULLTEXT INDEX records IF NOT EXISTS
FOR (n:Name|Incident|Claim|Response|Assessment|Source|LeakChannel|Evidence)
ON EACH [n.value, n.title, n.summary, n.quote, n.text, n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: true}};
