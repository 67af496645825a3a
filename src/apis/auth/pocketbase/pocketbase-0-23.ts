import type { Era } from "./era.ts";

const DAY_SECONDS = 86_400;

/** PocketBase from 0.23 on, behind SDK 0.26.1 or newer. */
export const pocketbase023: Era = {
  answers: {
    unreadable: {
      status: 400,
      message: "An error occurred while loading the submitted data.",
    },
    unsupportedMediaType: { status: 400, message: "Unsupported Content-Type." },
    invalidFields: {
      status: 400,
      message: "An error occurred while validating the submitted data.",
    },
    wrongCredentials: { status: 400, message: "Failed to authenticate." },
    passwordsDisabled: {
      status: 403,
      message: "The collection is not configured to allow password authentication.",
    },
    unverified: {
      status: 403,
      message: "The request doesn't satisfy the collection requirements to authenticate.",
    },
    unauthenticated: {
      status: 401,
      message: "The request requires valid record authorization token.",
    },
    unknownRoute: { status: 404, message: "File not found." },
    unknownCollection: { status: 404, message: "Missing or invalid collection context." },
  },
  mediaType: "application/json",
  tokenType: "auth",
  tokenLifetimeSeconds: 7 * DAY_SECONDS,
  usernamesIgnoreCase: false,
  refusesPasswordsFirst: true,
  errorsHaveCause: true,
  // PocketBase's preset for `*:auth`.
  rateLimit: {
    policy: { limit: 2, windowMs: 3000 },
    answer: { status: 429, message: "Too Many Requests." },
  },
  tooLong: {
    code: "validation_length_out_of_range",
    message: "The length must be between 1 and 255.",
    params: { max: 255, min: 1 },
  },
  toError: ({ status, message }, data = {}) => ({ data, message, status }),
  toTokenPayload: ({ collectionId, id }, exp) => ({
    collectionId,
    exp,
    id,
    refreshable: true,
    type: "auth",
  }),
};
