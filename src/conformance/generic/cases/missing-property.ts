import { parsePointer, toPointer } from "../../../lib/json-pointer.ts";
import { isObject } from "../../../lib/json.ts";
import { judgeKeptOut } from "../../judging/outcome.ts";
import { changePart, partsOf } from "../../../lib/json-parts.ts";
import type { CaseKind } from "./case-kind.ts";

const MOST = 4;

export const missingProperty: CaseKind = {
  kind: "missing-property",
  id: "generic/missing-property-is-refused",
  title: "A body without a required property is refused.",
  level: "should",
  requirements: [],
  source: "The required properties of the request's schema.",
  scenarioTitle: "A required property left out for",
  otherwise: "No operation takes a JSON body with required properties.",
  cases({ body }) {
    if (!body) return [];
    return partsOf(body.value)
      .filter(({ pointer }) => isProperty(body.value, pointer))
      .map(({ pointer }) => ({
        pointer,
        value: changePart(body.value, pointer, () => undefined),
      }))
      .filter(({ value }) => !body.fits(value))
      .slice(0, MOST)
      .map(({ pointer, value }) => ({
        name: `without ${pointer}`,
        draft: body.withBody(JSON.stringify(value)),
      }));
  },
  judge: (exchange) => judgeKeptOut(exchange, "A body without a required property is accepted."),
};

/** Whether a part is a property of an object, so neither the whole nor an item. */
function isProperty(value: unknown, pointer: string): boolean {
  const parent = toPointer(parsePointer(pointer).slice(0, -1));
  return (
    pointer !== "" && partsOf(value).some((part) => part.pointer === parent && isObject(part.value))
  );
}
