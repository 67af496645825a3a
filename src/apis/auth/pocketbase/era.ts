import type { ThrottlePolicy } from "../../../credentials/throttle.ts";
import type { components } from "../schema.gen.ts";
import type { UserRecord } from "../accounts/account.ts";

type PocketBaseError = components["schemas"]["PocketBaseError"];
export type FieldErrors = components["schemas"]["FieldErrors"];
export type FieldError = components["schemas"]["FieldError"];

/** A status with PocketBase's sentence for it. */
export interface Answer<Status extends number = number> {
  readonly status: Status;
  readonly message: string;
}

interface Answers {
  readonly unreadable: Answer<400>;
  readonly unsupportedMediaType: Answer<400>;
  readonly invalidFields: Answer<400>;
  readonly wrongCredentials: Answer<400>;
  readonly passwordsDisabled: Answer<400 | 403>;
  readonly unverified: Answer<403>;
  readonly unauthenticated: Answer<401>;
  readonly unknownRoute: Answer<404>;
  readonly unknownCollection: Answer<404>;
}

/** What a token says, in the order of its keys. */
export type TokenPayload = Readonly<Record<string, string | number | boolean>>;

interface RateLimit {
  readonly policy: ThrottlePolicy;
  readonly answer: Answer<429>;
}

/** What differs on the wire between the versions of PocketBase and its SDK. */
export interface Era {
  readonly answers: Answers;
  /** Content-Type of PocketBase's own replies. */
  readonly mediaType: string;
  readonly tokenType: string;
  readonly tokenLifetimeSeconds: number;
  readonly usernamesIgnoreCase: boolean;
  /** Whether disabled passwords are noticed before the fields are looked at. */
  readonly refusesPasswordsFirst: boolean;
  /** Whether the SDK adds `cause` to its error. */
  readonly errorsHaveCause: boolean;
  readonly rateLimit?: RateLimit;
  readonly tooLong: FieldError;
  toError(answer: Answer, data?: FieldErrors): PocketBaseError;
  toTokenPayload(record: UserRecord, exp: number): TokenPayload;
}
