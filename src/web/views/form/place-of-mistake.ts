import type { MistakeFragment } from "../generated/types";
import type { Asked } from "./changes-of-draft";
import type { Mistake } from "./mistakes";

type UserError = Pick<MistakeFragment, "message" | "field" | "code">;

/** Names that the form has other than the API. */
const RENAMED: Readonly<Record<string, string>> = {
  accusedMode: "mode",
  citations: "locator",
  answers: "to",
};

const LISTS = new Set(["accusers", "named", "by", "victims"]);

/** What the API found wrong, at the fields of the form that it is about. */
export function placedMistakes(
  asked: Pick<Asked, "places">,
  errors: readonly UserError[],
): readonly Mistake[] {
  return errors.map((error) => ({ place: placeOf(asked, error.field), message: messageOf(error) }));
}

/** `["input", "changes", "3", "record", "claim", "named", "0", "actor"]` is `claims.1.named.0.actor`. */
function placeOf({ places }: Pick<Asked, "places">, field: readonly string[]): string {
  const [, list, index = "", act, ...rest] = field;
  if (list === "reason") return "reason";
  const place = list === "changes" ? places[Number(index)] : undefined;
  if (place === undefined) return "";
  const tail = act === "correct" ? rest.slice(2) : rest.slice(1);
  const [name, ...below] = tail;
  if (name === undefined || isActor(place)) return place;
  if (name === "about") return "incident.title";
  const own = RENAMED[name] ?? name;
  if (!LISTS.has(own)) return `${place}.${own}`;
  const row = below[0] ?? "0";
  if (own === "named") return `${place}.${own}.${row}.${below[1] === "role" ? "role" : "actor"}`;
  return `${place}.${own}.${row}`;
}

/** A new actor is written where it is first named. */
function isActor(place: string): boolean {
  return /^(source\.publisher|.*\.(accusers|named|by|victims)\.\d+)$/.test(place);
}

function messageOf({ code, message }: UserError): string {
  if (code === "CONFLICT")
    return `Somebody else changed this record since you began: ${message} Look at what it says now, then begin the correction anew; what you typed stays here.`;
  return message;
}
