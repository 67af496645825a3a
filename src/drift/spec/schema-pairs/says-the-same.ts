import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import type { SchemaPair } from "../judged.ts";
import type { ShapeOf } from "../prepare/shapes.ts";

type Both<Value> = Readonly<Record<keyof SchemaPair, Value>>;

/** Whether two schemas have a keyword in the same meaning; the schemas in it that are compared apart do not count. */
export function saysTheSame(
  keyword: string,
  schemas: Both<JsonObject>,
  shapes: Both<ShapeOf>,
): boolean {
  const [own, other] = [schemas.base[keyword], schemas.revision[keyword]];
  if (own === undefined || other === undefined) return own === other;
  switch (keyword) {
    case "allOf":
    case "anyOf":
    case "oneOf":
    case "prefixItems":
      return asArray(own).length === asArray(other).length;
    case "dependentSchemas":
    case "patternProperties":
      return namesOf(own) === namesOf(other);
    case "additionalProperties":
    case "items":
      if (isObject(own) && isObject(other)) return true;
      break;
    default:
  }
  return shapes.base(own) === shapes.revision(other);
}

function namesOf(value: unknown): string {
  return JSON.stringify(Object.keys(asObject(value)).toSorted());
}
