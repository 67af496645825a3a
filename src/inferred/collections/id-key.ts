import type { Property } from "../schema/properties.ts";

/** Names by which records of all kinds are known. */
const USUAL = ["id", "_id", "uuid", "guid", "key", "slug", "code"];

/**
 * The property that a path parameter stands for: the one of its name, or of its name without the record's
 * (`petId` → `id`), or a usual one.
 */
export function findIdKey(
  parameter: string,
  properties: ReadonlyMap<string, Property>,
): string | undefined {
  const bySpelling = new Map([...properties.keys()].map((name) => [spell(name), name]));
  const short = /(id|name|key|code|slug|uuid|number|login)$/i.exec(parameter)?.[1] ?? "";
  for (const name of [parameter, short, ...USUAL]) {
    const found = bySpelling.get(spell(name));
    if (found !== undefined && isScalar(properties.get(found))) return found;
  }
  return undefined;
}

/** `pet_id`, `petId` and `pet-id` are one name. */
function spell(name: string): string {
  return name.replaceAll(/[-_]/g, "").toLowerCase();
}

function isScalar(property: Property | undefined): boolean {
  const { type } = property?.schema ?? {};
  const types = Array.isArray(type) ? type : [type ?? "string"];
  return types.some((known) => known === "string" || known === "integer" || known === "number");
}
