import { isObject, type JsonObject } from "../../../lib/json.ts";
import { mismatch, type LoginAttempt } from "./attempt.ts";
import { parseLdap } from "./handlers/ldap.ts";
import { parsePassword } from "./handlers/password.ts";
import { parseResume } from "./handlers/resume.ts";
import { parseTotp } from "./handlers/totp.ts";

/** A login with the code of a second factor, if one came with it. */
export interface ParsedLogin {
  readonly attempt: Exclude<LoginAttempt, { kind: "totp" }>;
  readonly code?: string;
}

/** Unwraps a login. Of codes within codes the outermost counts. */
export function parseLogin(body: JsonObject): ParsedLogin {
  let attempt = parseAttempt(body);
  if (attempt.kind !== "totp") return { attempt };

  const { code } = attempt;
  while (attempt.kind === "totp") {
    attempt = isObject(attempt.login)
      ? parseAttempt(attempt.login)
      : mismatch("Expected object in field totp.login");
  }
  return { attempt, code };
}

const UNRECOGNIZED: LoginAttempt = { kind: "unrecognized" };

/** Asks the handlers in the order in which the server registers them; the first that answers wins. */
function parseAttempt(options: JsonObject): LoginAttempt {
  return (
    parseResume(options) ??
    parsePassword(options) ??
    parseTotp(options) ??
    parseLdap(options) ??
    UNRECOGNIZED
  );
}
