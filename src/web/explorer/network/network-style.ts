import type { StylesheetJson } from "cytoscape";
import { BOX } from "../../views/explore/places";
import { WIDTH } from "../../views/scene/draw";
import type { ScreenColours } from "./screen-colours";

/** The marks of the lanes in Cytoscape's words. One width for every claim and answer: nobody's word is thicker. */
export function networkStyle({
  ground,
  box,
  ink,
  rule,
  said,
  focus,
  font,
  classes,
}: ScreenColours): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        "corner-radius": "10px",
        width: BOX.width,
        height: BOX.height,
        "background-color": box,
        "border-color": rule,
        "border-width": 1,
        label: "data(label)",
        color: ink,
        "font-family": font,
        "font-size": 13,
        "text-wrap": "wrap",
        "text-max-width": `${BOX.width - 8}px`,
        "text-valign": "center",
        "text-halign": "center",
        "overlay-opacity": 0,
      },
    },
    { selector: "node.incident", style: { "corner-radius": "2px", "border-width": 2 } },
    { selector: "node.channel", style: { shape: "cut-rectangle", "border-width": 1, color: rule } },
    { selector: "node.start", style: { "border-style": "double", "border-width": 5 } },
    {
      selector: "edge",
      style: {
        "curve-style": "bezier",
        "control-point-step-size": 44,
        width: WIDTH,
        "line-color": said,
        "target-arrow-color": said,
        "target-arrow-shape": "none",
        "arrow-scale": 1.15,
        label: "data(label)",
        color: ink,
        "font-family": font,
        "font-size": 11,
        "text-background-color": ground,
        "text-background-opacity": 1,
        "text-background-padding": "2px",
        "overlay-opacity": 0,
      },
    },
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-dash-pattern": [7, 5] } },
    {
      selector: "edge.dotted",
      style: { "line-style": "dashed", "line-dash-pattern": [1.5, 4.5], "line-cap": "round" },
    },
    {
      selector: "edge.thin",
      style: { width: WIDTH / 2, "line-color": rule, "target-arrow-color": rule, color: rule },
    },
    { selector: "edge.end-triangle", style: { "target-arrow-shape": "triangle" } },
    { selector: "edge.end-tee", style: { "target-arrow-shape": "tee" } },
    {
      selector: "edge.end-circle, edge.end-slashed",
      style: { "target-arrow-shape": "circle", "target-arrow-fill": "hollow" },
    },
    {
      selector: "edge.end-diamond",
      style: { "target-arrow-shape": "diamond", "target-arrow-fill": "hollow" },
    },
    ...Object.entries(classes).map(([of, colour]) => ({
      selector: `edge.hue-${of}`,
      style: { "line-color": colour, "target-arrow-color": colour, color: colour },
    })),
    { selector: ".back", style: { opacity: 0.3 } },
    { selector: "node.chosen", style: { "border-color": focus, "border-width": 4 } },
    {
      selector: "edge.chosen",
      style: { "font-weight": "bold", "underlay-color": focus, "underlay-opacity": 0.25 },
    },
  ];
}
