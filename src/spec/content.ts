import { asObject, type JsonObject } from "../lib/json.ts";
import { toPointer } from "../lib/json-pointer.ts";
import type { MediaTypeObject } from "./operation.ts";
import { follow, type Located } from "./reference.ts";

/** The media types that a request body, a response, a parameter or a header is documented to have. */
export function readContent(document: JsonObject, parent: Located): readonly MediaTypeObject[] {
  return Object.entries(asObject(parent.value["content"])).map(([mediaType, media]) => {
    const own = {
      pointer: parent.pointer + toPointer(["content", mediaType]),
      value: asObject(media),
    };
    const { pointer, value } =
      own.value["$ref"] === undefined ? own : follow(document, own.pointer);
    return {
      mediaType: mediaType.toLowerCase(),
      ...(value["schema"] !== undefined && { schema: `${pointer}/schema` }),
      ...(value["itemSchema"] !== undefined && { itemSchema: `${pointer}/itemSchema` }),
    };
  });
}
