// As 0002, and with leaks and the words for whoever is not named; accents are folded, so that "equipe" finds "Équipe".
// The analyser leaves out English stop words: src/domain/search/lucene.ts asks for none.

DROP INDEX records IF EXISTS;

CREATE FULLTEXT INDEX records IF NOT EXISTS
FOR (n:Name|Incident|Claim|Response|Assessment|Source|LeakChannel|Leak|Evidence)
ON EACH [n.value, n.title, n.summary, n.quote, n.text, n.name, n.what, n.unnamedAccuser, n.unnamedAccused, n.unnamedBy]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
