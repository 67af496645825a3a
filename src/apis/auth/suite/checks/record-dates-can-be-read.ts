import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, recordOf } from "../judging/replies.ts";

export const recordDatesCanBeRead: ExchangeCheck = {
  id: "auth/record-dates-can-be-read",
  title: "A program can read when a record was created and updated.",
  level: "should",
  requirements: ["auth/login/200/record/created", "auth/login/200/record/updated"],
  source: "Real servers write a date and a time, with a space where RFC 3339 has a T.",
  applies: isGoodLogin,
  *each(exchange) {
    const record = recordOf(exchange);
    for (const name of ["created", "updated"]) {
      const received = record[name];
      if (typeof received !== "string") continue;
      if (!Number.isNaN(Date.parse(received.replace(" ", "T")))) continue;
      const message = `The ${name} of the record is no date.`;
      const pointer = `/record/${name}`;
      yield { exchange, message, pointer, expected: "a date and a time", received };
    }
  },
};
