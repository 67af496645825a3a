import { isDeepStrictEqual } from "node:util";
import { defineCheck, expected } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const failureChangesNobody = defineCheck({
  id: "rocketchat/failure-changes-nobody",
  title: "A failed login changes neither the roles nor the addresses of the user.",
  level: "should",
  requirements: [],
  source: "Servers of every version count a failure at most; the user stays as it is.",
  reads: {
    before: expected(wrongPassword, "before"),
    wrong: expected(wrongPassword, "wrong"),
    right: expected(wrongPassword, "right"),
  },
  *judge({ before, right: exchange }) {
    for (const key of ["roles", "emails", "active"]) {
      const pointer = `/data/me/${key}`;
      const wanted = resolvePointer(before.response.json, pointer);
      const received = resolvePointer(exchange.response.json, pointer);
      if (isDeepStrictEqual(received, wanted)) continue;
      const message = `The ${key} of the user differ after a failed login.`;
      yield { exchange, message, pointer, expected: wanted, received };
    }
  },
});
