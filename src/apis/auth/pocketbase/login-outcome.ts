import type { components } from "../schema.gen.ts";
import type { Answer, FieldErrors } from "./era.ts";

export type LoginSuccess = components["schemas"]["LoginSuccess"];

export interface LoginAccepted {
  readonly kind: "accepted";
  readonly success: LoginSuccess;
  readonly expiresAt: number;
}

export interface LoginRefused<Status extends number = 400 | 403> {
  readonly kind: "refused";
  readonly answer: Answer<Status>;
  /** What is wrong with each field. */
  readonly data: FieldErrors;
  /** Why, in kebab case. */
  readonly reason: string;
}

/** What PocketBase makes of a login or a refresh. */
export type LoginOutcome = LoginAccepted | LoginRefused;

export function refused<Status extends number>(
  answer: Answer<Status>,
  reason: string,
  data: FieldErrors = {},
): LoginRefused<Status> {
  return { kind: "refused", answer, data, reason };
}
