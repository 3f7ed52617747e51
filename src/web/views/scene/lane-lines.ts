import { answerSentence, claimSentence } from "../wording/sentences";
import { certaintyOf } from "./certainty";
import { answerCurve, curve, lowered, pointOn, straight } from "./curves";
import { type Boxes, LANE } from "./lane-boxes";
import { answersOf, type Bundle, responderKeys } from "./lane-bundles";
import { periodOfClaim } from "./period-of-claim";
import type { Point, SceneEdge, SceneMark } from "./scene";

export const STEM = 26; // where all lines of a claim are one, with its letter on it

export function edgesOf(bundles: readonly Bundle[], boxes: Boxes): readonly SceneEdge[] {
  return bundles.flatMap((bundle): SceneEdge[] => {
    const { id, incident, accusers, accused, loops, claims } = bundle;
    const [first] = claims;
    if (first === undefined) return [];
    const { claim, inherited = false } = first;
    const port = boxes.port(incident, id);
    const right = { x: port.x + LANE.incident.width, y: port.y };
    const stem = { x: right.x + STEM, y: right.y };
    const endLeft = claim.stance === "ASSERTS" ? "none" : claim.stance === "WITHHOLDS" ? "circle" : "slashed";
    const strokes = [
      ...accusers.map((key) => curve(boxes.port(key, id), port, endLeft)),
      ...(accused.length === 0 ? [] : [straight(right, stem)]),
      ...accused.map((key) => curve(stem, boxes.port(key, id), "triangle")),
      ...loops.flatMap((key) => [
        curve(lowered(boxes.port(key, id)), lowered(stem), "none"),
        straight(lowered(stem), lowered(right)),
      ]),
    ];
    const ofAccuser = claim.stance === "ASSERTS" && accused.length > 0 ? undefined : accusers[0];
    const from = ofAccuser === undefined ? undefined : boxes.port(ofAccuser, id);
    return [
      {
        id,
        claims: claims.map(({ claim: one }) => ({
          id: one.id,
          // When it is asked for: of thousands of claims the words take longer than the lines.
          get sentence() {
            return claimSentence(one);
          },
          period: periodOfClaim(one),
        })),
        joins: [incident, ...accusers, ...accused],
        stance: claim.stance,
        attributionClass: claim.attributionClass,
        certainty: certaintyOf(claim),
        inherited,
        strokes,
        badge: from === undefined ? { x: right.x + STEM / 2, y: right.y } : pointOn(from, port, 0.8),
        tick: tickOf(bundle, boxes, stem, port),
      },
    ];
  });
}

function tickOf({ id, accusers, accused }: Bundle, boxes: Boxes, stem: Point, port: Point): Point {
  const [accuser] = accusers;
  if (accuser !== undefined) return pointOn(boxes.port(accuser, id), port, 0.6);
  const [key] = accused;
  return key === undefined ? stem : pointOn(stem, boxes.port(key, id), 0.6);
}

export function marksOf(
  bundles: readonly Bundle[],
  edges: readonly SceneEdge[],
  boxes: Boxes,
): readonly SceneMark[] {
  const byEdge = new Map(edges.map((edge) => [edge.id, edge]));
  return bundles.flatMap((bundle) => {
    const edge = byEdge.get(bundle.id);
    if (edge === undefined) return [];
    return answersOf(bundle.claims).flatMap((answer, index) => {
      return responderKeys(answer).map((from): SceneMark => {
        const { x, y, height } = boxes.node(from);
        const start = { x, y: y + height / 2 + 6 };
        const end = answeredAt(bundle, from, boxes, index);
        return {
          id: `${answer.id} ${edge.id} ${from}`,
          answer: answer.kind,
          edge: edge.id,
          from,
          stroke: answerCurve(start, end),
          sentence: answerSentence(answer),
          period: { from: answer.placedOn?.date ?? null, until: null },
        };
      });
    });
  });
}

/** On the line to whoever answers, if it leads there; else where all lines of the claim are one. */
function answeredAt({ id, incident, accused }: Bundle, from: string, boxes: Boxes, index: number): Point {
  const port = boxes.port(incident, id);
  const stem = { x: port.x + LANE.incident.width + STEM, y: port.y };
  const along = 0.3 + 0.12 * (index % 4);
  if (accused.includes(from)) return pointOn(stem, boxes.port(from, id), along);
  const [first] = accused;
  return first === undefined ? stem : pointOn(stem, boxes.port(first, id), along);
}
