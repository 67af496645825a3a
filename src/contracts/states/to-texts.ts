import { asString, type JsonObject } from "../../lib/json.ts";
import type { StateValues } from "../provider-state.ts";

/** What a hook answers, as texts: a number in it is meant to be written out. */
export function toTexts(values: JsonObject): StateValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, asString(value, JSON.stringify(value))]),
  );
}
