import type { components } from "../schema.gen.ts";

type Details = components["schemas"]["FailureDetails"];

/** Why a login was refused. What a client gets to see of it depends on the version. */
export interface LoginFailure {
  /** A handler's failures are masked by newer versions; a mistake of types is a crash to them. */
  readonly source: "handler" | "validation" | "mismatch";
  /** For testers, in the header X-Mock-Reason. */
  readonly reason: string;
  readonly error?: string | number;
  readonly message: string;
  readonly details?: Details;
}

/** One answer whether the name or the password is wrong, so that it does not tell which names exist. */
function unauthorized(reason: string): LoginFailure {
  return { source: "handler", reason, error: "Unauthorized", message: "Unauthorized" };
}

export const unknownUser: LoginFailure = unauthorized("unknown-user");
export const wrongPassword: LoginFailure = unauthorized("wrong-password");
export const noLocalPassword: LoginFailure = unauthorized("no-local-password");

export const unrecognized: LoginFailure = {
  source: "handler",
  reason: "unrecognized-login",
  error: 400,
  message: "Unrecognized options for login request",
};

export const unknownToken: LoginFailure = {
  source: "handler",
  reason: "unknown-token",
  error: 403,
  message: "You've been logged out by the server. Please log in again.",
};

export const expiredToken: LoginFailure = {
  source: "handler",
  reason: "expired-token",
  error: 403,
  message: "Your session has expired. Please log in again.",
};

export function directoryRefused(username: string): LoginFailure {
  return directoryFailure(
    "directory-refused",
    `LDAP Authentication failed with provided username [${username}]`,
  );
}

export function directoryNotLinked(username: string): LoginFailure {
  return directoryFailure(
    "directory-not-linked",
    `LDAP Authentication succeded, but there's already an existing user with provided username [${username}] in Mongo.`,
  );
}

/** Not one of the server's own errors, so that it has no `error` in its body. */
export function mismatched(message: string): LoginFailure {
  return { source: "mismatch", reason: "invalid-type", message };
}

export const unknownAlgorithm: LoginFailure = mismatched(
  "Invalid password hash algorithm. Only 'sha-256' is allowed.",
);

export const fallbackForbidden: LoginFailure = {
  source: "validation",
  reason: "directory-login-only",
  error: 403,
  message: "Login forbidden",
};

export const addressBlocked: LoginFailure = refusedAttempt("address-locked", {
  error: "error-login-blocked-for-ip",
  message: "Login has been temporarily blocked For IP",
});

export const accountBlocked: LoginFailure = refusedAttempt("account-locked", {
  error: "error-login-blocked-for-user",
  message: "Login has been temporarily blocked For User",
});

export const appAccount: LoginFailure = refusedAttempt("app-account", {
  error: "error-app-user-is-not-allowed-to-login",
  message: "App user is not allowed to login",
});

export const notActivated: LoginFailure = refusedAttempt("not-activated", {
  error: "error-user-is-not-activated",
  message: "User is not activated",
});

export const noRoles: LoginFailure = refusedAttempt("no-roles", {
  error: "error-user-has-no-roles",
  message: "User has no roles",
});

export const unverifiedEmail: LoginFailure = {
  source: "validation",
  reason: "email-not-verified",
  error: "error-invalid-email",
  // The server leaves the placeholder as it is.
  message: "Invalid email __email__",
};

export function secondFactorFailure(
  error: "totp-required" | "totp-invalid" | "totp-max-attempts",
  details: Details,
): LoginFailure {
  return { source: "validation", reason: error, error, message: SECOND_FACTOR[error], details };
}

const SECOND_FACTOR = {
  "totp-required": "TOTP Required",
  "totp-invalid": "TOTP Invalid",
  "totp-max-attempts": "TOTP Maximun Failed Attempts Reached",
} as const;

function directoryFailure(reason: string, message: string): LoginFailure {
  return { source: "handler", reason, error: "LDAP-login-error", message };
}

function refusedAttempt(
  reason: string,
  { error, message }: { readonly error: string; readonly message: string },
): LoginFailure {
  const details = { function: "Accounts.validateLoginAttempt" };
  return { source: "validation", reason, error, message, details };
}
