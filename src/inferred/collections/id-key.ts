import type { Parameter } from "../../spec/operation.ts";
import type { Property } from "../schema/properties.ts";

/** What identifies records of all kinds. */
const USUAL = ["id", "_id", "uuid", "guid", "key", "slug", "code"];

/** By which people know a record that has a number besides. */
const NAMES = ["name", "username", "login"];

/**
 * The property that a path parameter stands for: the one of its name, or of its name without the record's
 * (`petId` → `id`), or a usual one.
 */
export function findIdKey(
  { name: parameter, type }: Pick<Parameter, "name" | "type">,
  properties: ReadonlyMap<string, Property>,
): string | undefined {
  const bySpelling = new Map([...properties.keys()].map((name) => [spell(name), name]));
  const short = /(id|name|key|code|slug|uuid|number|login)$/i.exec(parameter)?.[1] ?? "";
  const find = (names: readonly string[], types: readonly string[]) => {
    const known = names.map((name) => bySpelling.get(spell(name)) ?? "");
    return known.find((name) => isOf(types, properties.get(name)));
  };
  // A text such as `{org}` is no number: the record is known by its name.
  const named = () => find([...USUAL, ...NAMES], ["string"]);
  return (
    find([parameter, short], SCALARS) ??
    (type === "string" && short === "" ? named() : undefined) ??
    find(USUAL, SCALARS)
  );
}

const SCALARS = ["string", "integer", "number"];

/** `pet_id`, `petId` and `pet-id` are one name. */
function spell(name: string): string {
  return name.replaceAll(/[-_]/g, "").toLowerCase();
}

function isOf(allowed: readonly string[], property: Property | undefined): boolean {
  if (!property) return false;
  const { type } = property.schema;
  const types = Array.isArray(type) ? type : [type ?? "string"];
  return types.some((known) => allowed.includes(known));
}
