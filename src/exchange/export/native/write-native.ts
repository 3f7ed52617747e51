import type { WriteExtract } from "../write-extract";

/** A record a line, each as it is stored. Who recorded it, and when, has no place in a native record. */
export const writeNative: WriteExtract = (extract) => [
  {
    name: "records.jsonl",
    text: (async function* () {
      for await (const page of extract.pages()) yield page.map(({ json }) => `${json}\n`).join("");
    })(),
  },
];
