import { count } from "../../../report/text/amount.ts";
import { shorten } from "../../../report/text/printable.ts";
import type { Shape } from "./shape.ts";

/** Texts that came this often on average are an enumeration. */
const SAMPLES_PER_VALUE = 5;
const FEWEST_SAMPLES = 10;
const MOST_MEMBERS = 8;

/** What came, in words: `string (date-time) or null`, `object with id, name (optional)`. */
export function describeShape(shape: Shape): string {
  const kinds = [...shape.types.keys()].filter((type) => type !== "null");
  const names = kinds.includes("number") ? kinds.filter((kind) => kind !== "integer") : kinds;
  const words = names.map((kind) => describeKind(kind, shape));
  if (shape.types.has("null")) words.push("null");
  return words.length === 0 ? "a value that was hidden" : words.join(" or ");
}

/** The texts that a place takes, when they are few over many samples; undefined otherwise. */
function enumerationOf({ values, types }: Shape): readonly string[] | undefined {
  const samples = types.get("string") ?? 0;
  if (!values || values.size === 0 || samples < FEWEST_SAMPLES) return undefined;
  return samples >= values.size * SAMPLES_PER_VALUE ? [...values.keys()].toSorted() : undefined;
}

function describeKind(kind: string, shape: Shape): string {
  const { formats, items } = shape;
  if (kind === "string") {
    const values = enumerationOf(shape);
    if (values)
      return `string (${count(values.length, "value")}: ${shorten(values.join(", "), 200)})`;
    return formats?.[0] === undefined ? kind : `${kind} (${formats[0]})`;
  }
  if (kind === "array") return items && items.count > 0 ? `array of ${describeShape(items)}` : kind;
  return kind === "object" ? describeObject(shape) : kind;
}

function describeObject({ members, objects }: Shape): string {
  if (members.size === 0) return "object";
  const names = [...members].map(([name, member]) =>
    member.count < objects ? `${name} (optional)` : name,
  );
  const more = names.length > MOST_MEMBERS ? ` and ${names.length - MOST_MEMBERS} more` : "";
  return `object with ${names.slice(0, MOST_MEMBERS).join(", ")}${more}`;
}
