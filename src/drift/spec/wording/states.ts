/** What a part of a message may become, in the words of an id of oasdiff and in ours. */
interface State {
  /** "does not become required" */
  readonly denied: string;
  /** "it has to be there now" */
  readonly told: string;
}

const STATES: Readonly<Record<string, State>> = {
  "became-enum": {
    denied: "does not become a choice of values",
    told: "only listed values are taken now",
  },
  "became-not-nullable": {
    denied: "does not begin to exclude null",
    told: "it must not be null any more",
  },
  "became-not-read-only": {
    denied: "does not come into requests",
    told: "requests may have it too now",
  },
  "became-not-write-only": {
    denied: "does not come into answers",
    told: "answers may have it too now",
  },
  "became-nullable": { denied: "does not begin to accept null", told: "it may be null now" },
  "became-optional": { denied: "does not become optional", told: "it may be missing now" },
  "became-read-only": { denied: "does not become read-only", told: "only answers have it now" },
  "became-required": { denied: "does not become required", told: "it has to be there now" },
  "became-required-with-default": {
    denied: "does not become required, even with a default",
    told: "it has to be there now; it has a default",
  },
  "became-write-only": { denied: "does not become write-only", told: "only requests have it now" },
  added: { denied: "is not added", told: "it is new" },
  "added-optional": { denied: "is not added", told: "it is new, and may be left out" },
  "added-required": {
    denied: "is not added as a required one",
    told: "it is new, and has to be there",
  },
  deprecated: { denied: "does not become deprecated", told: "it is marked as deprecated now" },
  "deprecated-sunset-invalid": {
    denied: "does not become deprecated with a date that cannot be read",
    told: "it is deprecated, and the date of its end cannot be read",
  },
  "deprecated-sunset-missing": {
    denied: "does not become deprecated without a date",
    told: "it is deprecated without the date of its end",
  },
  "deprecated-with-sunset": {
    denied: "does not become deprecated",
    told: "it is marked as deprecated, with the date of its end",
  },
  reactivated: { denied: "stays deprecated", told: "it is no longer marked as deprecated" },
  removed: { denied: "is not removed", told: "it is gone" },
  "removed-before-sunset": {
    denied: "is not removed before its day",
    told: "it is gone before its day",
  },
  "removed-with-deprecation": {
    denied: "is not removed, even announced",
    told: "it is gone, as announced",
  },
  "sunset-date-changed-too-small": {
    denied: "does not end earlier than was said",
    told: "the date of its end moved too near",
  },
  "sunset-date-too-small": {
    denied: "does not end too soon",
    told: "the date of its end is too near",
  },
  "sunset-deleted": {
    denied: "does not lose the date of its end",
    told: "the date of its end is gone",
  },
};

export function findState(rest: string): State | undefined {
  return Object.hasOwn(STATES, rest) ? STATES[rest] : undefined;
}
