import { answer, defineCheck, expected } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";
import { recordOf } from "../judging/replies.ts";
import { twoUsers } from "../scenarios/two-users.ts";

export const emailOfAnotherLogsInNobodyElse = defineCheck({
  id: "auth/email-of-another-logs-in-nobody-else",
  title: "A password logs nobody in as the owner of an e-mail address that is sent along.",
  level: "must",
  requirements: ["auth/login/200/record"],
  source: "Real servers compare with the password of the user whom they log in.",
  reads: {
    another: expected(twoUsers, "another"),
    emailOfAnother: answer(twoUsers, "emailOfAnother"),
  },
  *judge({ another, emailOfAnother: exchange }) {
    const { id } = recordOf(another);
    if (!isAccepted(exchange) || id === undefined || recordOf(exchange)["id"] !== id) return;
    const message = "A user was logged in as another one, whose e-mail address was sent along.";
    yield { exchange, message, pointer: "/record/id" };
  },
});
