import { defineCheck, expected } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { asString } from "../../../../lib/json.ts";
import { anotherLogin } from "../scenarios/another-login.ts";

export const usersAreToldApart = defineCheck({
  id: "rocketchat/users-are-told-apart",
  title: "Two users have different tokens and different ids.",
  level: "must",
  requirements: ["rocketchat/login/200/auth-token", "rocketchat/login/200/user-id"],
  source: "The page: token and id tell the other methods who calls.",
  reads: {
    member: expected(anotherLogin, "member"),
    another: expected(anotherLogin, "another"),
  },
  *judge({ member, another }) {
    for (const pointer of ["/data/authToken", "/data/userId"]) {
      const value = asString(resolvePointer(another.response.json, pointer), "");
      if (value === "" || value !== resolvePointer(member.response.json, pointer)) continue;
      yield { exchange: another, message: "It is the same for two users.", pointer };
    }
  },
});
