import type { Page } from "playwright-core";

const MOST_STOPS = 150;

/** What the element with the focus is called, as its label or its text says. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate<string>(`(() => {
    const at = document.activeElement;
    return (at?.labels?.[0]?.textContent ?? at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim();
  })()`);
}

/** Goes on by Tab alone until the focus is on what is called so. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    const found = await focused(page);
    seen.push(found);
    if (typeof name === "string" ? found === name : name.test(found)) return;
  }
  throw new Error(`Tab does not come to ${String(name)}; it came to ${seen.join(" | ")}`);
}

/** Types into the next field of this name. */
export async function fillNext(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Types a name, and takes from what is offered the one that says so. */
export async function chooseNext(
  page: Page,
  name: string | RegExp,
  text: string,
  offer: RegExp,
): Promise<void> {
  await fillNext(page, name, text);
  await page.getByRole("listbox").getByRole("option", { name: offer }).first().waitFor();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("ArrowDown");
    const active = await page.locator("[role=option][aria-selected=true]").textContent();
    if (active !== null && offer.test(active)) break;
  }
  await page.keyboard.press("Enter");
}

/** Chooses in the next list of this name by typing the beginning of a term. */
export async function selectNext(page: Page, name: string | RegExp, beginning: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(beginning);
}
