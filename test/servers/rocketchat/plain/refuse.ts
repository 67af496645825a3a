import type { Era, JsonObject, Reason, Refused, Reply } from "./server.ts";

interface Refusal {
  readonly error?: string | number;
  readonly message: string;
  readonly details?: JsonObject;
}

const unauthorized: Refusal = { error: "Unauthorized", message: "Unauthorized" };
const byTotp = { method: "totp", codeGenerated: false, availableMethods: ["totp"] };
const byValidation = { function: "Accounts.validateLoginAttempt" };

const REFUSALS: Readonly<Record<Reason, Refusal>> = {
  unrecognized: { error: 400, message: "Unrecognized options for login request" },
  "wrong-type": { message: "Match error: Unknown key or value of the wrong type" },
  "unknown-user": unauthorized,
  "wrong-password": unauthorized,
  "unknown-token": {
    error: 403,
    message: "You've been logged out by the server. Please log in again.",
  },
  directory: { error: "LDAP-login-error", message: "LDAP Authentication failed" },
  blocked: {
    error: "error-login-blocked-for-user",
    message: "Login has been temporarily blocked For User",
    details: byValidation,
  },
  inactive: {
    error: "error-user-is-not-activated",
    message: "User is not activated",
    details: byValidation,
  },
  "totp-required": { error: "totp-required", message: "TOTP Required", details: byTotp },
  "totp-invalid": { error: "totp-invalid", message: "TOTP Invalid", details: byTotp },
  malformed: { message: "Invalid JSON" },
};

/** From 7.0 on, what the handlers say is replaced by one answer. */
const MASKED: ReadonlySet<Reason> = new Set(["unrecognized", "unknown-token", "directory"]);

/** Puts a refusal into the style of an era: S1, S2 or S3 of the facts. */
export function refuse(refused: Refused, era: Era): Reply {
  const { reason, username } = refused;
  if (era === "8" && reason === "wrong-type") {
    return toReply(500, { success: false, error: "Internal server error" });
  }
  const { error, message, details } =
    era === "8" && MASKED.has(reason) ? unauthorized : REFUSALS[reason];
  return toReply(reason === "malformed" ? 400 : 401, {
    ...(era === "8" ? { success: false } : {}),
    status: "error",
    ...(error === undefined ? {} : { error }),
    ...(era === "0.74" || !details ? {} : { details }),
    message:
      reason === "directory" && era !== "8"
        ? `${message} with provided username [${username}]`
        : message,
  });
}

/** The call needs a login. */
export function refuseUnauthenticated(era: Era): Reply {
  const message = "You must be logged in to do this.";
  const newer = era === "8" ? { success: false, error: message } : {};
  return toReply(401, { ...newer, status: "error", message });
}

/** A reply with the headers of all JSON replies. */
export function toReply(status: number, body: unknown): Reply {
  return {
    status,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      Pragma: "no-cache",
      "x-instance-id": "g5RtYp8ZsQw3XnLcD",
    },
    body,
  };
}

export function withHeaders(reply: Reply, headers: Reply["headers"]): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
