import { defineCheck, expected } from "../../../../conformance/check.ts";
import { tokenOf } from "../judging/replies.ts";
import { twoUsers } from "../scenarios/two-users.ts";

export const tokensDifferBetweenUsers = defineCheck({
  id: "auth/tokens-differ-between-users",
  title: "Two users never get the same token.",
  level: "should",
  requirements: ["auth/login/200/token"],
  source: "A token proves who somebody is; real servers put the id of the record into it.",
  reads: {
    member: expected(twoUsers, "member"),
    another: expected(twoUsers, "another"),
    memberAfterwards: expected(twoUsers, "memberAfterwards"),
    anotherAfterwards: expected(twoUsers, "anotherAfterwards"),
  },
  *judge({ member, another, memberAfterwards, anotherAfterwards }) {
    const ofMember = new Set([member, memberAfterwards].map(tokenOf));
    for (const exchange of [another, anotherAfterwards]) {
      const token = tokenOf(exchange);
      if (token === undefined || !ofMember.has(token)) continue;
      yield { exchange, message: "Two users got the same token.", pointer: "/token" };
      return;
    }
  },
});
