import { judgeKeptOut } from "../../judging/outcome.ts";
import { changePart, partsOf } from "../../../lib/json-parts.ts";
import type { CaseKind } from "./case-kind.ts";

const MOST = 4;

/** One value of each JSON type; objects first, since they fool a server that asks a database with them. */
const VALUES: Readonly<Record<string, unknown>> = {
  object: { text: "text" },
  number: 12_345,
  array: ["text"],
  null: null,
  boolean: true,
  string: "text",
};

export const wrongType: CaseKind = {
  kind: "wrong-type",
  id: "generic/wrong-type-is-refused",
  title: "A property of the wrong type is seldom accepted.",
  level: "info",
  requirements: [],
  source: "The types of the request's schema; servers may convert.",
  scenarioTitle: "A property of the wrong type for",
  otherwise: "No operation takes a JSON body with typed properties.",
  cases({ body }) {
    if (!body) return [];
    const pointers = partsOf(body.value).flatMap(({ pointer }) =>
      pointer === "" ? [] : [pointer],
    );
    return Object.entries(VALUES)
      .flatMap(([type, value]) =>
        pointers.map((pointer) => ({
          name: `${type} at ${pointer}`,
          value: changePart(body.value, pointer, () => value),
        })),
      )
      .filter(({ value }) => !body.fits(value))
      .slice(0, MOST)
      .map(({ name, value }) => ({ name, draft: body.withBody(JSON.stringify(value)) }));
  },
  judge: (exchange) => judgeKeptOut(exchange, "A property of the wrong type is accepted."),
};
