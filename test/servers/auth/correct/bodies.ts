import type { CorrectServer } from "../../subject.ts";
import { changeBody, onReply } from "../layers.ts";
import { isObject, parseJson } from "../plain/json.ts";
import { toCorrectServer, type Variant } from "./variant.ts";

/** Makes a value anew from the inside out, each object from its changed members. */
function changeObjects(value: unknown, change: (entries: Entry[]) => Entry[]): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, member]): Entry => [
    name,
    changeObjects(member, change),
  ]);
  return Object.fromEntries(change(entries));
}

type Entry = [name: string, value: unknown];

const variants: readonly Variant[] = [
  {
    id: "more-keys",
    title: "Each object of each body has a key more than the document lists.",
    layer: onReply((reply) =>
      changeBody(reply, (body) =>
        // `data` is no list of keys but a map by field: another key in it would be a field.
        changeObjects(body, (entries) =>
          entries.every(([, value]) => isObject(value))
            ? entries
            : [...entries, ["schemaVersion", 3]],
        ),
      ),
    ),
  },
  {
    id: "other-key-order",
    title: "The keys of each object are in the opposite order.",
    layer: onReply((reply) =>
      changeBody(reply, (body) => changeObjects(body, (entries) => entries.toReversed())),
    ),
  },
  {
    id: "indented-json",
    title: "Bodies are indented and end with a line break.",
    layer: onReply((reply) => {
      const body = parseJson(reply.text);
      return isObject(body) ? { ...reply, text: `${JSON.stringify(body, null, 4)}\n` } : reply;
    }),
  },
  {
    id: "escaped-json",
    title: "Strings of JSON escape the slash, and nothing else differs.",
    layer: onReply((reply) =>
      isObject(parseJson(reply.text))
        ? { ...reply, text: reply.text.replaceAll("/", String.raw`\/`) }
        : reply,
    ),
  },
];

export const bodies: readonly CorrectServer[] = variants.map(toCorrectServer);
