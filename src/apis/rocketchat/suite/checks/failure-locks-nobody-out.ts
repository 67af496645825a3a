import { answer, defineCheck } from "../../../../conformance/check.ts";
import { expected } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const failureLocksNobodyOut = defineCheck({
  id: "rocketchat/failure-locks-nobody-out",
  title: "After one failed login the right password still logs in.",
  level: "should",
  requirements: [],
  source: "Where a block is turned on, it takes several failures since the last login.",
  reads: {
    before: expected(wrongPassword, "before"),
    wrong: expected(wrongPassword, "wrong"),
    right: answer(wrongPassword, "right"),
  },
  judge: ({ right }) => letsIn({ right }),
});
