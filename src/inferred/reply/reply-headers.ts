import type { ReplyHeaders } from "../../mock/message.ts";
import type { ResponseObject } from "../../spec/operation.ts";
import type { Source } from "../source.ts";

/** Headers that say how the message itself is made up, which only who sends it knows. */
const FRAMING =
  /^(connection|content-(encoding|length|type)|date|keep-alive|trailer|transfer-encoding|upgrade)$/i;

/** The documented headers of a response, by example or else by a value that fits. */
export function documentedHeaders(
  { sampler }: Pick<Source, "sampler">,
  { headers }: ResponseObject,
): ReplyHeaders {
  return Object.fromEntries(
    headers.flatMap(({ name, pointer, schema }) => {
      if (FRAMING.test(name)) return [];
      const [first] = sampler.examplesAt(pointer);
      const sample = () => (schema === undefined ? undefined : sampler.sampleAt(schema));
      const value = toFieldValue(first ? first[1] : sample());
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** In the style `simple`; undefined for what no header line can carry. */
function toFieldValue(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const parts = typeof value === "object" ? Object.entries(value) : [["", value]];
  const text = (Array.isArray(value) ? value : parts.flat())
    .filter((part) => part !== "")
    .join(",");
  return /^[\x20-\x7e]*$/.test(text) ? text : undefined;
}
