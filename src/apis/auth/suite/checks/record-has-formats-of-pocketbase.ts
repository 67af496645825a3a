import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, recordOf } from "../judging/replies.ts";

const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/;
const FORMATS = { id: /^[a-z0-9]{15}$/, created: DATE, updated: DATE };

export const recordHasFormatsOfPocketbase: ExchangeCheck = {
  id: "auth/record-has-formats-of-pocketbase",
  title: "Id and dates of a record are in the formats of PocketBase.",
  level: "info",
  requirements: [
    "auth/login/200/record/id",
    "auth/login/200/record/created",
    "auth/login/200/record/updated",
  ],
  source: "PocketBase writes them so; the page promises strings.",
  applies: isGoodLogin,
  *each(exchange) {
    const record = recordOf(exchange);
    for (const [name, format] of Object.entries(FORMATS)) {
      const received = record[name];
      if (typeof received !== "string" || format.test(received)) continue;
      const message = `The ${name} of the record is not in PocketBase's format.`;
      yield { exchange, message, pointer: `/record/${name}`, expected: format.source, received };
    }
  },
};
