import { create } from "xmlbuilder2";
import { asArray, asObject, asString, isObject, type JsonObject } from "../../lib/json.ts";
import { parsePointer } from "../../lib/json-pointer.ts";
import { findItems, findSchema } from "../schema/properties.ts";
import { toText } from "../schema/to-text.ts";
import type { RenderXml, Source } from "../source.ts";

/** Renders values as XML the way that the `xml` of their schemas says (OpenAPI 3.1, 4.8.26). */
export function createXmlRenderer(source: Pick<Source, "spec" | "propertiesAt">): RenderXml {
  const { document } = source.spec;

  function toTree(value: unknown, pointer: string | undefined): unknown {
    if (Array.isArray(value)) return toElements(value, pointer, "item");
    if (!isObject(value)) return toText(value);
    const properties = pointer === undefined ? undefined : source.propertiesAt(pointer);
    const members = Object.entries(value).flatMap(([name, member]) => {
      const property = properties?.get(name);
      const hints = asObject(property?.schema["xml"]);
      const shown = nameOf(hints, name);
      if (hints["attribute"] === true) return [[`@${shown}`, toText(member)]];
      const isList = Array.isArray(member) && hints["wrapped"] !== true;
      if (!isList) return [[shown, wrap(member, property?.pointer, shown)]];
      return Object.entries(toElements(member, property?.pointer, shown));
    });
    return Object.fromEntries(members);
  }

  function wrap(value: unknown, pointer: string | undefined, name: string): unknown {
    return Array.isArray(value) ? toElements(value, pointer, name) : toTree(value, pointer);
  }

  /** An element for each item, by the name that the items' schema gives them. */
  function toElements(
    items: readonly unknown[],
    pointer: string | undefined,
    name: string,
  ): JsonObject {
    const schema = pointer === undefined ? undefined : findItems(document, pointer);
    const hints = asObject(schema && findSchema(document, schema)?.value["xml"]);
    return { [nameOf(hints, name)]: asArray(items).map((item) => toTree(item, schema)) };
  }

  return (value, pointer) => {
    const at = findSchema(document, pointer);
    const items = Array.isArray(value) ? findItems(document, pointer) : undefined;
    const root = nameOf(asObject(at?.value["xml"]), items ? "items" : componentOf(at?.pointer));
    const name = componentOf(items);
    const tree = Array.isArray(value)
      ? toElements(value, at?.pointer, name)
      : toTree(value, at?.pointer);
    return create({ encoding: "UTF-8" }, { [root]: tree }).end();
  };
}

function nameOf({ name, prefix }: JsonObject, fallback: string): string {
  const own = asString(name, fallback);
  return typeof prefix === "string" ? `${prefix}:${own}` : own;
}

/** `#/components/schemas/Pet` is `Pet`. */
function componentOf(pointer: string | undefined): string {
  const [components, , name] = parsePointer(pointer ?? "");
  return components === "components" && name !== undefined ? name : "root";
}
