/** The one node that every writer of records locks, stamps, and counts up. */
export const FEED_HEAD = { id: "feed" } as const;

/** The stamp of the last write: null in a database to which nothing was written yet. */
export const LAST_WRITE = `COLLECT { MATCH (head:FeedHead {id: '${FEED_HEAD.id}'}) RETURN head.stamp }[0]`;
