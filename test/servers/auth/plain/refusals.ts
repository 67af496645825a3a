import type { User } from "./users.ts";

export type FieldFault = "blank" | "too-long";

/** What is wrong with each field that PocketBase does not take. */
export type FieldFaults = Readonly<Record<string, FieldFault>>;

/** Why PocketBase refuses a login. */
export type RefusalReason =
  | { readonly kind: "unreadable" }
  | { readonly kind: "invalid-fields"; readonly faults: FieldFaults }
  | { readonly kind: "unknown-user"; readonly identity: string; readonly password: string }
  | { readonly kind: "wrong-password"; readonly user: User; readonly password: string };

/** What PocketBase says when it refuses. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const blank = { code: "validation_required", message: "Cannot be blank." };
const tooLong = {
  code: "validation_length_out_of_range",
  message: "The length must be between 1 and 255.",
};

export function refuse022(reason: RefusalReason): Refusal {
  return refuse(reason, {
    invalidFields: "Something went wrong while processing your request.",
    faults: { blank, "too-long": tooLong },
  });
}

export function refuse023(reason: RefusalReason): Refusal {
  return refuse(reason, {
    invalidFields: "An error occurred while validating the submitted data.",
    faults: { blank, "too-long": { ...tooLong, params: { max: 255, min: 1 } } },
  });
}

interface Wording {
  readonly invalidFields: string;
  readonly faults: Readonly<Record<FieldFault, object>>;
}

function refuse(reason: RefusalReason, wording: Wording): Refusal {
  switch (reason.kind) {
    case "unreadable":
      return refusal("An error occurred while loading the submitted data.");
    case "invalid-fields": {
      const faults = Object.entries(reason.faults);
      const data = faults.map(([name, fault]) => [name, wording.faults[fault]]);
      return { ...refusal(wording.invalidFields), data: Object.fromEntries(data) };
    }
    case "unknown-user":
    case "wrong-password":
      // One answer for both, so that nobody learns which names exist.
      return refusal("Failed to authenticate.");
  }
}

function refusal(message: string): Refusal {
  return { status: 400, message, data: {} };
}
