import type { JsonObject } from "../../../lib/json.ts";

/** The greatest value of a keyword in some schemas that hold at once. */
export function greatest(layers: readonly JsonObject[], keyword: string): number | undefined {
  const found = numbersOf(layers, keyword);
  return found.length > 0 ? Math.max(...found) : undefined;
}

/** The least value of a keyword in some schemas that hold at once. */
export function least(layers: readonly JsonObject[], keyword: string): number | undefined {
  const found = numbersOf(layers, keyword);
  return found.length > 0 ? Math.min(...found) : undefined;
}

export function numbersOf(layers: readonly JsonObject[], keyword: string): readonly number[] {
  return layers.map((layer) => layer[keyword]).filter((value) => typeof value === "number");
}

export function textsOf(layers: readonly JsonObject[], keyword: string): readonly string[] {
  return layers.map((layer) => layer[keyword]).filter((value) => typeof value === "string");
}
