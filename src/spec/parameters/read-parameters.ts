import { asArray, asObject, type JsonObject } from "../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../lib/json-pointer.ts";
import { readContent } from "../content.ts";
import type { Parameter, ParameterStyle } from "../operation.ts";
import { follow, type Located } from "../reference.ts";

const PLACES = ["path", "query", "querystring", "header", "cookie"] as const;

/** What a place writes when the document does not say (OpenAPI 3.1.1, section 4.8.12.2.2). */
const USUAL_STYLE: Readonly<Record<Parameter["in"], ParameterStyle>> = {
  path: "simple",
  query: "form",
  querystring: "form",
  header: "simple",
  cookie: "form",
};

/** The styles and the places in which they have a meaning. */
const STYLES: ReadonlyMap<ParameterStyle, readonly Parameter["in"][]> = new Map([
  ["matrix", ["path"]],
  ["label", ["path"]],
  ["simple", ["path", "header"]],
  ["form", ["query", "cookie"]],
  ["spaceDelimited", ["query"]],
  ["pipeDelimited", ["query"]],
  ["deepObject", ["query"]],
  ["cookie", ["cookie"]],
]);

/** Headers that other parts of a document tell (OpenAPI 3.1.1, section 4.8.12.1). */
const TOLD_ELSEWHERE = new Set(["accept", "content-type", "authorization"]);

/** The parameters of an operation or a path that have a name and a place. */
export function readParameters(document: JsonObject, parent: Located): readonly Parameter[] {
  return asArray(parent.value["parameters"]).flatMap((_, index) => {
    const found = follow(document, `${parent.pointer}/parameters/${index}`);
    const place = PLACES.find((known) => known === found.value["in"]);
    const { name } = found.value;
    if (place === undefined || typeof name !== "string") return [];
    if (place === "header" && TOLD_ELSEWHERE.has(name.toLowerCase())) return [];
    return [readParameter(document, found, { name, in: place })];
  });
}

/** An operation's parameter stands in for one of its path that has the same name and place. */
export function overrideParameters(
  shared: readonly Parameter[],
  own: readonly Parameter[],
): readonly Parameter[] {
  const isReplaced = (parameter: Parameter) =>
    own.some(({ name, in: place }) => name === parameter.name && place === parameter.in);
  return [...shared.filter((parameter) => !isReplaced(parameter)), ...own];
}

function readParameter(
  document: JsonObject,
  { pointer, value }: Located,
  known: Pick<Parameter, "name" | "in">,
): Parameter {
  const [media] = readContent(document, { pointer, value });
  const schema = value["schema"] === undefined ? media?.schema : `${pointer}/schema`;
  const type = schema === undefined ? undefined : typeAt(document, schema);
  const style = styleOf(value["style"], known.in);
  const { explode = style === "form" || style === "cookie" } = value;
  return {
    ...known,
    required: value["required"] === true || known.in === "path",
    pointer,
    ...(schema !== undefined && { schema }),
    ...(type !== undefined && { type }),
    style,
    explode: explode === true,
    ...(media && { mediaType: media.mediaType }),
  };
}

function styleOf(style: unknown, place: Parameter["in"]): ParameterStyle {
  const known = [...STYLES].find(([name, places]) => name === style && places.includes(place));
  return known?.[0] ?? USUAL_STYLE[place];
}

/** The type that a schema asks for, null aside. */
function typeAt(document: JsonObject, pointer: string): string | undefined {
  const { $ref, ...schema } = asObject(resolvePointer(document, pointer));
  const isLocal = typeof $ref === "string" && $ref.startsWith("#");
  const { type } = isLocal ? asObject(resolvePointer(document, fromFragment($ref))) : schema;
  const [only, ...others] = [type].flat().filter((each) => each !== "null");
  return typeof only === "string" && others.length === 0 ? only : undefined;
}
