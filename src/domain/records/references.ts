import type { Citation } from "./fields";
import type { NativeRecord } from "./record";

/** That a record refers to another, and where in it. */
export interface Reference {
  readonly pointer: string;
  readonly id: string;
}

export function referencesOf(record: NativeRecord): Reference[] {
  switch (record.type) {
    case "actor":
      return [
        ...record.names.flatMap(({ coinedBy, usedIn }, index) => [
          ...maybe(`/names/${index}/coinedBy`, coinedBy),
          ...each(`/names/${index}/usedIn`, usedIn),
        ]),
        ...record.partOf.map(({ actor }, index) => ({ pointer: `/partOf/${index}/actor`, id: actor })),
      ];
    case "incident":
      return [
        ...maybe("/disclosedBy", record.disclosedBy),
        ...record.victims.map(({ actor }, index) => ({ pointer: `/victims/${index}/actor`, id: actor })),
        ...each("/partOf", record.partOf),
      ];
    case "leakChannel":
      return maybe("/operatedBy", record.operatedBy);
    case "leak":
      return [
        { pointer: "/incident", id: record.incident },
        { pointer: "/channel", id: record.channel },
        ...maybe("/postedBy", record.postedBy),
        ...cited(record.citations),
      ];
    case "claim":
      return [
        { pointer: "/about", id: record.about },
        ...each("/accusers", record.accusers),
        ...record.named.map(({ actor }, index) => ({ pointer: `/named/${index}/actor`, id: actor })),
        ...record.evidence.flatMap(({ source }, index) => maybe(`/evidence/${index}/source`, source)),
        ...cited(record.citations),
        ...each("/supersedes", record.supersedes),
        ...each("/repeats", record.repeats),
        ...each("/answers", record.answers),
      ];
    case "retraction":
      return [{ pointer: "/claim", id: record.claim }, ...each("/by", record.by), ...cited(record.citations)];
    case "response":
      return [
        ...each("/answers", record.answers),
        ...each("/by", record.by),
        ...maybe("/counterClaim", record.counterClaim),
        ...cited(record.citations),
      ];
    case "assessment":
      return [
        { pointer: "/incident", id: record.incident },
        ...each("/by", record.by),
        ...cited(record.citations),
      ];
    case "source":
      return [...maybe("/publisher", record.publisher), ...each("/quotes", record.quotes)];
  }
}

function maybe(pointer: string, id: string | undefined): Reference[] {
  return id === undefined ? [] : [{ pointer, id }];
}

function each(pointer: string, ids: readonly string[]): Reference[] {
  return ids.map((id, index) => ({ pointer: `${pointer}/${index}`, id }));
}

function cited(citations: readonly Citation[]): Reference[] {
  return citations.flatMap(({ source, relays }, index) => [
    { pointer: `/citations/${index}/source`, id: source },
    ...each(`/citations/${index}/relays`, relays),
  ]);
}
