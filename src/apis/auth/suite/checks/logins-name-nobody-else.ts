import { defineCheck, expected } from "../../../../conformance/check.ts";
import { leavesOf } from "../../../../conformance/judging/json-places.ts";
import { recordOf } from "../judging/replies.ts";
import { twoUsers } from "../scenarios/two-users.ts";

/** What no two users share, and what is the name of nothing else. */
const OWN = ["id", "email"];

export const loginsNameNobodyElse = defineCheck({
  id: "auth/logins-name-nobody-else",
  title: "A login shows nothing of another user.",
  level: "should",
  requirements: ["auth/login/200/record"],
  source: "Real servers send the record of the user who logs in, and no other.",
  reads: { member: expected(twoUsers, "member"), another: expected(twoUsers, "another") },
  *judge({ member, another }) {
    const pairs = [
      [member, another],
      [another, member],
    ] as const;
    for (const [exchange, other] of pairs) {
      const theirs = recordOf(other);
      const values = new Set(OWN.map((name) => theirs[name]).filter(isText));
      const shown = leavesOf(exchange.response.json).find(
        ({ value }) => isText(value) && values.has(value),
      );
      if (!shown) continue;
      const message = "The reply to a login holds something of another user.";
      yield { exchange, message, pointer: shown.pointer };
    }
  },
});

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
