import { asObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import type { LiveRule } from "../live-rule.ts";

export const fieldWasSeen: LiveRule = {
  id: "live/field-was-seen",
  title: "Every field of the objects that came was sent at least once.",
  level: "info",
  source: "What never came may be gone, and nothing here has judged it.",
  needs: "body",
  *end({ objects, schemas }) {
    for (const [schema, node] of objects) {
      for (const [name, property] of Object.entries(asObject(node.schema["properties"]))) {
        const pointer = schema + toPointer(["properties", name]);
        if (schemas.has(pointer) || asObject(property)["writeOnly"] === true) continue;
        yield {
          pointer,
          message: `The field "${name}"${ownerOf(schema)} never came.`,
          spec: pointer,
        };
      }
    }
  },
};

/** ` of User` for a schema that has a name. */
function ownerOf(schema: string): string {
  const [, name] = /^\/components\/schemas\/([^/]+)$/.exec(schema) ?? [];
  return name === undefined ? "" : ` of ${name}`;
}
