import type { Era, FieldError, FieldErrors } from "./era.ts";
import { type LoginRefused, refused } from "./login-outcome.ts";

/** What a client sent to log in; nobody has looked at it yet. */
export interface SentCredentials {
  readonly identity?: unknown;
  readonly password?: unknown;
}

export interface Credentials {
  readonly identity: string;
  readonly password: string;
}

const MAX_BYTES = 255;
const BLANK: FieldError = { code: "validation_required", message: "Cannot be blank." };

/** The credentials, when both are text of a length that PocketBase takes. */
export function checkFields(sent: SentCredentials, era: Era): Credentials | LoginRefused<400> {
  // PocketBase reads null as an absent key, and that as an empty text.
  const identity = sent.identity ?? "";
  const password = sent.password ?? "";
  if (typeof identity !== "string") return unreadable("identity", era);
  if (typeof password !== "string") return unreadable("password", era);

  const wrongIdentity = findMistake(identity, era);
  const wrongPassword = findMistake(password, era);
  if (!wrongIdentity && !wrongPassword) return { identity, password };
  const data: FieldErrors = {
    ...(wrongIdentity && { identity: wrongIdentity }),
    ...(wrongPassword && { password: wrongPassword }),
  };
  const field = wrongIdentity ? "identity" : "password";
  const isBlank = (wrongIdentity ?? wrongPassword) === BLANK;
  return refused(era.answers.invalidFields, isBlank ? `blank-${field}` : `${field}-too-long`, data);
}

function unreadable(field: string, era: Era): LoginRefused<400> {
  return refused(era.answers.unreadable, `${field}-not-text`);
}

function findMistake(text: string, era: Era): FieldError | undefined {
  if (text === "") return BLANK;
  return Buffer.byteLength(text) > MAX_BYTES ? era.tooLong : undefined;
}
