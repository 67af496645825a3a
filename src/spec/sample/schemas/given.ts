import { isDeepStrictEqual } from "node:util";
import { asArray, isObject, type JsonObject } from "../../../lib/json.ts";
import { isOfKind, kindsOf } from "./kinds.ts";

/** The values that some schemas name as the only ones; undefined when they name none. */
export function allowedValues(layers: readonly JsonObject[]): readonly unknown[] | undefined {
  const lists = layers.flatMap((layer) => [
    ...("const" in layer ? [[layer["const"]]] : []),
    ...(Array.isArray(layer["enum"]) ? [asArray(layer["enum"])] : []),
  ]);
  const [first, ...others] = lists;
  if (!first) return undefined;
  const kinds = kindsOf(layers);
  const isTyped = layers.some((layer) => "type" in layer);
  const allowed = first.filter(
    (value) =>
      others.every((list) => list.some((other) => isDeepStrictEqual(other, value))) &&
      (!isTyped || kinds.some((kind) => isOfKind(value, kind))),
  );
  return [
    ...allowed.filter((value) => value !== null),
    ...allowed.filter((value) => value === null),
  ];
}

/** The values that some schemas show, the examples before the defaults; none that is plainly wrong. */
export function shownValues(layers: readonly JsonObject[]): readonly unknown[] {
  const allowed = allowedValues(layers);
  const required = layers.flatMap((layer) => asArray(layer["required"]).map(String));
  const isTyped = layers.some((layer) => "type" in layer);
  const kinds = kindsOf(layers);
  const shown = [
    ...layers.flatMap((layer) => ("example" in layer ? [layer["example"]] : [])),
    ...layers.flatMap((layer) => asArray(layer["examples"])),
    ...layers.flatMap((layer) => ("default" in layer ? [layer["default"]] : [])),
  ];
  return shown.filter(
    (value) =>
      (!allowed || allowed.some((one) => isDeepStrictEqual(one, value))) &&
      (!isTyped || kinds.some((kind) => isOfKind(value, kind))) &&
      (!isObject(value) || required.every((name) => Object.hasOwn(value, name))),
  );
}
