import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, recordOf } from "../judging/replies.ts";

export const recordSaysWhatItIs: ExchangeCheck = {
  id: "auth/record-says-what-it-is",
  title: "The id and the collection of a record are not empty.",
  level: "should",
  requirements: [
    "auth/login/200/record/id",
    "auth/login/200/record/collection-id",
    "auth/login/200/record/collection-name",
  ],
  source: "Each record of PocketBase has an id and is in a collection.",
  applies: isGoodLogin,
  *each(exchange) {
    const record = recordOf(exchange);
    for (const name of ["id", "collectionId", "collectionName"]) {
      if (record[name] !== "") continue;
      const pointer = `/record/${name}`;
      yield { exchange, message: `The ${name} of the record is empty.`, pointer };
    }
  },
};
