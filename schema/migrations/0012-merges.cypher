// Incidents are merged as well as actors: a proposed merge, and one that is undone, say which of them it is about.

MATCH (proposal:Proposal)
WHERE proposal.changes CONTAINS '"act":"MERGE","from":' OR proposal.changes CONTAINS '"act":"UNMERGE","actor":'
SET proposal.changes = replace(
      replace(proposal.changes, '"act":"MERGE","from":', '"act":"MERGE","type":"actor","from":'),
      '"act":"UNMERGE","actor":',
      '"act":"UNMERGE","type":"actor","id":'
    );

// Imports tell how many of their records were merged at once; none was before.

MATCH (import:Import)
WHERE import.endedAt IS NOT NULL
SET import.merged = 0, import.byType = replace(import.byType, ',"skipped":', ',"merged":0,"skipped":');
