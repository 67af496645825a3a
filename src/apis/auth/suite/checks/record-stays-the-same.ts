import { defineCheck, expected } from "../../../../conformance/check.ts";
import { recordOf } from "../judging/replies.ts";
import { repeatedLogin } from "../scenarios/repeated-login.ts";

export const recordStaysTheSame = defineCheck({
  id: "auth/record-stays-the-same",
  title: "The same user has the same record id at each login.",
  level: "should",
  requirements: ["auth/login/200/record/id"],
  source: "The id of a record of PocketBase never changes.",
  reads: {
    first: expected(repeatedLogin, "first"),
    second: expected(repeatedLogin, "second"),
    third: expected(repeatedLogin, "third"),
    fourth: expected(repeatedLogin, "fourth"),
    fifth: expected(repeatedLogin, "fifth"),
    sixth: expected(repeatedLogin, "sixth"),
    seventh: expected(repeatedLogin, "seventh"),
  },
  *judge({ first, ...others }) {
    const { id } = recordOf(first);
    for (const exchange of Object.values(others)) {
      const received = recordOf(exchange)["id"];
      if (received === undefined || received === id) continue;
      const message = "The same user came with another record id.";
      yield { exchange, message, pointer: "/record/id", expected: id, received };
      return;
    }
  },
});
