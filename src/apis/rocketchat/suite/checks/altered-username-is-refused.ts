import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { alteredUsername } from "../scenarios/altered-username.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const alteredUsernameIsRefused = defineCheck({
  id: "rocketchat/altered-username-is-refused",
  title: "A username that is cut off or longer, or a pattern that fits any, logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/username"],
  source: "The page: the username is that of the user.",
  reads: refusalsOf(alteredUsername),
  judge: keepsOut,
});
