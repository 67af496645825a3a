import type { Era } from "./era.ts";

const DAY_SECONDS = 86_400;

/** PocketBase up to 0.22, behind SDK 0.15.2 to 0.26.0: what the document describes. */
export const pocketbase022: Era = {
  answers: {
    unreadable: {
      status: 400,
      message: "An error occurred while loading the submitted data.",
    },
    unsupportedMediaType: {
      status: 400,
      message: "An error occurred while loading the submitted data.",
    },
    invalidFields: {
      status: 400,
      message: "Something went wrong while processing your request.",
    },
    wrongCredentials: { status: 400, message: "Failed to authenticate." },
    passwordsDisabled: { status: 400, message: "Failed to authenticate." },
    unverified: { status: 403, message: "Please verify your account first." },
    unauthenticated: {
      status: 401,
      message: "The request requires valid record authorization token to be set.",
    },
    unknownRoute: { status: 404, message: "Not Found." },
    unknownCollection: { status: 404, message: "The requested resource wasn't found." },
  },
  mediaType: "application/json; charset=UTF-8",
  tokenType: "authRecord",
  tokenLifetimeSeconds: 14 * DAY_SECONDS,
  usernamesIgnoreCase: true,
  refusesPasswordsFirst: false,
  errorsHaveCause: false,
  tooLong: {
    code: "validation_length_out_of_range",
    message: "The length must be between 1 and 255.",
  },
  toError: ({ status, message }, data = {}) => ({ code: status, message, data }),
  toTokenPayload: ({ collectionId, id }, exp) => ({ collectionId, exp, id, type: "authRecord" }),
};
