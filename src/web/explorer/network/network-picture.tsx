import type { Core } from "cytoscape";
import { useEffect, useRef, useState } from "react";
import type { Pin } from "../../views/address/view";
import { Failed } from "../parts/states";
import { elementsOf, type Shown } from "./network-elements";
import { networkStyle } from "./network-style";
import { onSchemeChange, screenColours } from "./screen-colours";

interface NetworkPictureProps extends Shown {
  readonly label: string;
  readonly choose: (id: string | null) => void;
  readonly expand: (id: string) => void;
  readonly pin: (pin: Pin) => void;
}

const NEAR = 1;
const FAR = 0.45; // smaller, and no name can be read
const STEP = 1.3;

/** The picture; everything that it shows and does is in the tables beside it as well, for who cannot see or point. */
export function NetworkPicture({ label, choose, expand, pin, ...shown }: NetworkPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [cy, setCy] = useState<Core>();
  const [error, setError] = useState<unknown>(null);
  const act = useRef({ choose, expand, pin });
  act.current = { choose, expand, pin };

  useEffect(() => {
    const container = place.current;
    if (container === null) return;
    let made: Core | undefined;
    let gone = false;
    const restyle = () => made?.style(networkStyle(screenColours(container)));
    const start = async () => {
      const { default: cytoscape } = await import("cytoscape");
      if (gone) return;
      standInForItsStyle();
      made = cytoscape({
        container,
        style: networkStyle(screenColours(container)),
        layout: { name: "preset" },
        minZoom: 0.1,
        maxZoom: 3,
        boxSelectionEnabled: false,
        autounselectify: true,
      });
      made.on("tap", ({ target }) => act.current.choose(target === made ? null : target.id()));
      made.on("dbltap", "node", ({ target }) => act.current.expand(target.id()));
      made.on("dragfree", "node", ({ target }) => {
        const { x, y } = target.position();
        act.current.pin({ id: target.id(), x: Math.round(x), y: Math.round(y) });
      });
      setCy(made);
    };
    start().catch(setError);
    // The wheel scrolls the page, as it does over every other picture; with Ctrl it comes closer.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) event.stopPropagation();
    };
    container.parentElement?.addEventListener("wheel", onWheel, { capture: true, passive: true });
    const resized = new ResizeObserver(() => made?.resize());
    resized.observe(container);
    const stop = onSchemeChange(restyle);
    return () => {
      gone = true;
      stop();
      resized.disconnect();
      container.parentElement?.removeEventListener("wheel", onWheel, { capture: true });
      made?.destroy();
    };
  }, []);

  const elements = elementsOf(shown);
  const { start } = shown;
  useEffect(() => {
    if (cy === undefined) return;
    const ids = new Set(elements.map(({ data }) => data.id));
    const arrived = cy.elements().empty();
    let changed = arrived;
    cy.batch(() => {
      cy.elements().forEach((one) => {
        if (!ids.has(one.id())) one.remove();
      });
      for (const element of elements) {
        const before = cy.getElementById(element.data.id ?? "");
        if (before.empty()) {
          cy.add(element);
          changed = true;
          continue;
        }
        before.data(element.data);
        before.classes([...(element.classes ?? [])]);
        if (before.isNode() && element.position !== undefined) before.position(element.position);
      }
    });
    if (changed) lookAtAll(cy, start);
  });

  const zoom = (by: number) => {
    if (cy === undefined) return;
    cy.zoom({
      level: cy.zoom() * by,
      renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
    });
  };
  if (error !== null) return <Failed error={error} />;
  return (
    <div className="network">
      <div ref={place} className="network-canvas" role="img" aria-label={label} />
      <div className="network-ways">
        <button type="button" onClick={() => zoom(STEP)}>
          Closer
        </button>
        <button type="button" onClick={() => zoom(1 / STEP)}>
          Further
        </button>
        <button type="button" onClick={() => cy !== undefined && lookAtAll(cy, start)}>
          Whole picture
        </button>
      </div>
    </div>
  );
}

/** All of it, where names can still be read; else its start. */
function lookAtAll(cy: Core, start: string): void {
  cy.fit(undefined, 24);
  const zoom = Math.min(Math.max(cy.zoom(), FAR), NEAR);
  if (zoom === cy.zoom()) return;
  const isFar = zoom > cy.zoom();
  cy.zoom(zoom);
  cy.center(isFar ? cy.getElementById(start) : undefined);
}

/**
 * Cytoscape would write one rule into a style element, which the page's Content-Security-Policy forbids. It leaves that be where
 * it finds an element of this id; `style/explore.css` has the rule.
 */
function standInForItsStyle(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id) !== null) return;
  const standIn = document.createElement("meta");
  standIn.id = id;
  document.head.append(standIn);
}
