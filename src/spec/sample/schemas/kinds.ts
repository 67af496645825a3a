import { asArray, type JsonObject } from "../../../lib/json.ts";

export type Kind = "object" | "array" | "string" | "integer" | "number" | "boolean" | "null";

const KINDS: readonly Kind[] = [
  "object",
  "array",
  "string",
  "integer",
  "number",
  "boolean",
  "null",
];

/** By which keywords a schema without a type is known. */
const KEYWORDS: readonly (readonly [Kind, readonly string[]])[] = [
  [
    "object",
    [
      "properties",
      "required",
      "additionalProperties",
      "patternProperties",
      "propertyNames",
      "minProperties",
      "maxProperties",
      "dependentRequired",
    ],
  ],
  ["array", ["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems"]],
  ["string", ["pattern", "minLength", "maxLength", "format", "contentEncoding"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

/** The kinds of values that some schemas allow at once, in the order of the first that says so; `null` is last. */
export function kindsOf(layers: readonly JsonObject[]): readonly Kind[] {
  const declared = layers.map((layer) => declaredKinds(layer)).filter((kinds) => kinds.length > 0);
  const [first, ...others] = declared;
  if (!first) return impliedKinds(layers);
  const allowed = others.reduce<readonly Kind[]>(
    (kinds, other) => kinds.flatMap((kind) => narrow(kind, other)),
    first,
  );
  return [
    ...allowed.filter((kind) => kind !== "null"),
    ...allowed.filter((kind) => kind === "null"),
  ];
}

/** The kinds that schemas without a type allow and do not speak of. */
export function otherKinds(layers: readonly JsonObject[]): readonly Kind[] {
  if (layers.some((layer) => declaredKinds(layer).length > 0)) return [];
  const implied = impliedKinds(layers);
  return KINDS.filter((kind) => !implied.includes(kind));
}

export function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === kind;
  }
}

function declaredKinds({ type }: JsonObject): readonly Kind[] {
  const names = typeof type === "string" ? [type] : asArray(type);
  return names.flatMap((name) => KINDS.find((kind) => kind === name) ?? []);
}

function narrow(kind: Kind, allowed: readonly Kind[]): readonly Kind[] {
  if (allowed.includes(kind)) return [kind];
  if (kind === "integer" && allowed.includes("number")) return [kind];
  return kind === "number" && allowed.includes("integer") ? ["integer"] : [];
}

/** The kinds that schemas without a type speak of: a text where they speak of none. */
function impliedKinds(layers: readonly JsonObject[]): readonly Kind[] {
  const implied = KEYWORDS.filter(([, keywords]) =>
    layers.some((layer) => keywords.some((keyword) => keyword in layer)),
  ).map(([kind]) => kind);
  return implied.length > 0 ? implied : ["string"];
}
