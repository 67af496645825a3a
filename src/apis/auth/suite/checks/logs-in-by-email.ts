import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { emailAddress } from "../scenarios/email-address.ts";

export const logsInByEmail = defineSuccessCheck({
  id: "auth/logs-in-by-email",
  title: "An e-mail address in the place of the username logs in.",
  level: "info",
  requirements: [],
  source: "Real servers take either; the page promises only the username.",
  reads: { right: answer(emailAddress, "right") },
  message: "An e-mail address in the place of the username was refused.",
});
