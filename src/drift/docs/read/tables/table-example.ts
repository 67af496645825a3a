import type { FieldClaim } from "../claims.ts";

const PLACEHOLDERS: Readonly<Record<string, unknown>> = {
  string: "string",
  integer: 0,
  number: 0,
  boolean: true,
};

/** A value of the types that a table lists below a path. */
export function toPlaceholder(fields: readonly FieldClaim[], path: string): unknown {
  const prefix = path === "" ? "" : `${path}/`;
  const own = fields.filter((field) => {
    return field.path.startsWith(prefix) && !field.path.slice(prefix.length).includes("/");
  });
  return Object.fromEntries(
    own.map((field) => [field.path.slice(prefix.length), placeholderOf(fields, field)]),
  );
}

function placeholderOf(fields: readonly FieldClaim[], { path, types = [] }: FieldClaim): unknown {
  const [type = "null"] = types;
  if (type === "object") return toPlaceholder(fields, path);
  if (type === "array of object") return [toPlaceholder(fields, path)];
  if (type.startsWith("array")) return [];
  return PLACEHOLDERS[type] ?? null;
}
