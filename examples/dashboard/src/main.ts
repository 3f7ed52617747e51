import type { DashboardQuery } from "./api-types";
import { ask } from "./ask";
import question from "./dashboard.graphql?raw";

const EVERY = 60_000; // ms between two looks

type Claim = DashboardQuery["claims"]["nodes"][number];

/** Verbs say what was said; whom a claim declines to blame is not blamed here either. */
const SAYS = {
  ASSERTS: "blames",
  WITHHOLDS: "declines to blame",
  REJECTS: "does not hold responsible",
} as const;

async function look(): Promise<void> {
  try {
    show(await ask<DashboardQuery>(question));
    tell(`As of ${new Date().toLocaleTimeString("en")}`);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error)); // what was shown before stays
  }
}

function show({ attributed, contested, withheld, unattributed, claims, statistics }: DashboardQuery): void {
  const standings = { attributed, contested, withheld, unattributed };
  fill(
    "standings",
    Object.entries(standings).map(([name, { totalCount }]) => figure(name, totalCount)),
  );
  fill(
    "latest",
    claims.nodes.map((claim) => withText("li", sentence(claim))),
  );
  fill(
    "deniers",
    statistics.deniers.map(({ denier, denials, claims: denied }) => {
      const row = document.createElement("tr");
      row.append(...[denier.name, denials, denied].map((value) => withText("td", String(value))));
      return row;
    }),
  );
}

function sentence({
  accusers,
  unnamedAccuser,
  stance,
  named,
  unnamedAccused,
  incident,
  placedOn,
}: Claim): string {
  const who = accusers.map(({ name }) => name).join(", ") || `“${unnamedAccuser?.words ?? "not named"}”`;
  const whom = [
    ...named.map(({ actor }) => actor.name),
    ...(unnamedAccused === null ? [] : [`“${unnamedAccused}”`]),
  ];
  const on = placedOn === null ? "undated" : placedOn.date;
  return `${on}: ${who} ${SAYS[stance]} ${whom.join(", ") || "anybody"} for ${incident?.title ?? "an incident"}`;
}

function figure(name: string, value: number): HTMLElement {
  const box = document.createElement("p");
  box.append(withText("strong", String(value)), withText("span", name));
  return box;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = "auto";
  return element;
}

function fill(id: string, children: readonly HTMLElement[]): void {
  document.getElementById(id)?.replaceChildren(...children);
}

function tell(text: string): void {
  fill("state", [withText("span", text)]);
}

void look();
setInterval(() => void look(), EVERY);
