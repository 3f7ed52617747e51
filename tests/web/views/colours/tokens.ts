type Tokens = ReadonlyMap<string, string>;

/** The colours of the stylesheet's tokens in each scheme; what is no colour is left out. */
export function tokensOf(css: string): Readonly<Record<"light" | "dark" | "forced", Tokens>> {
  const [before = "", ...media] = css.split("@media ");
  const of = (query: string) => media.find((block) => block.startsWith(query)) ?? "";
  const light = colours(before);
  return {
    light,
    dark: new Map([...light, ...colours(of("screen and (prefers-color-scheme: dark)"))]),
    forced: colours(of("(forced-colors: active)")),
  };
}

const NO_COLOURS = new Set(["--space", "--radius"]);

function colours(block: string): Tokens {
  const all = [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  return new Map(all.flatMap(([, name = "", value = ""]) => (NO_COLOURS.has(name) ? [] : [[name, value]])));
}
