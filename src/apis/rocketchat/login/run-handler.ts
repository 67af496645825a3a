import type { LoginScope } from "../model.ts";
import { mismatched, unrecognized } from "./failure.ts";
import { runLdap } from "./handlers/ldap.ts";
import { runPassword } from "./handlers/password.ts";
import { runResume } from "./handlers/resume.ts";
import { failed, type LoginOutcome } from "./outcome.ts";
import type { ParsedLogin } from "./parse-login.ts";

/** Lets the handler that takes on an attempt judge it. */
export function runHandler(attempt: ParsedLogin["attempt"], scope: LoginScope): LoginOutcome {
  switch (attempt.kind) {
    case "resume":
      return runResume(attempt, scope);
    case "password":
      return runPassword(attempt, scope);
    case "ldap":
      return runLdap(attempt, scope);
    case "mismatch":
      return failed(mismatched(attempt.message));
    case "unrecognized":
      return failed(unrecognized);
  }
}
