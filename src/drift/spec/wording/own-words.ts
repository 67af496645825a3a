/** Checks of oasdiff whose id follows no rule: what is right, and what changed. */
interface OwnWords {
  readonly title: string;
  readonly told: string;
}

const DATE_UNREADABLE = {
  title: "The date on which an operation ends can be read",
  told: "the date of its end cannot be read",
};
const NEW_PARAMETER = { title: "An operation needs no further parameter", told: "it is new" };

const OWN_WORDS: readonly (readonly [RegExp, OwnWords])[] = [
  [
    /^api-(?:path-)?removed-with-deprecation$/,
    {
      title: "An operation is not removed, even a deprecated one",
      told: "it is gone, as announced",
    },
  ],
  [
    /^api-(?:path-)?removed-before-sunset$/,
    { title: "An operation is not removed before its day", told: "it is gone before its day" },
  ],
  [/^api-(?:path-)?removed-/, { title: "An operation is not removed", told: "it is gone" }],
  [
    /^api-operation-id-added$/,
    { title: "An operation gets no id that it did not have", told: "it has an id now" },
  ],
  [/^api-operation-id-/, { title: "An operation keeps its id", told: "its id changed" }],
  [/^api-tag-/, { title: "An operation keeps its tags", told: "its tags changed" }],
  [
    /^api-stability-decreased$/,
    { title: "An operation stays as stable as it was", told: "it is less stable than it was" },
  ],
  [
    /^api-invalid-stability-level$/,
    {
      title: "The stability of an operation can be read",
      told: "its level of stability cannot be read",
    },
  ],
  [
    /^api-deprecated-sunset-missing$/,
    {
      title: "A deprecated operation says when it ends",
      told: "it is deprecated without the date of its end",
    },
  ],
  [/deprecated-sunset-parse$/, DATE_UNREADABLE],
  [
    /^api-path-sunset-parse$/,
    { title: "An operation is not removed before a day that can be read", told: "it is gone" },
  ],
  [
    /^request-parameter-sunset-parse$/,
    { title: "A parameter is not removed before a day that can be read", told: "it is gone" },
  ],
  [
    /^api-sunset-date-/,
    { title: "An operation does not end too soon", told: "the date of its end is too near" },
  ],
  [
    /^sunset-deleted$/,
    {
      title: "A deprecated operation keeps the date of its end",
      told: "the date of its end is gone",
    },
  ],
  [/^endpoint-added$/, { title: "No operation is added", told: "it is new" }],
  [
    /^endpoint-reactivated$/,
    { title: "A deprecated operation stays so", told: "it is no longer marked as deprecated" },
  ],
  [
    /^endpoint-deprecated/,
    { title: "No operation becomes deprecated", told: "it is marked as deprecated now" },
  ],
  [
    /^new-optional-.*parameter/,
    { title: "An operation takes no further parameter", told: "it takes one more parameter" },
  ],
  [/^new-.*parameter/, NEW_PARAMETER],
  [
    /^new-optional-request-property$/,
    { title: "A request takes no further property", told: "it takes one more property" },
  ],
  [
    /^new-required-request-property-with-default$/,
    {
      title: "A request needs no further property, even with a default",
      told: "it is new, and has a default",
    },
  ],
  [/^new-.*property/, { title: "A request needs no further property", told: "it is new" }],
  [
    /^response-.*status-added$/,
    { title: "An operation gets no further status", told: "this status is new" },
  ],
  [
    /^response-.*status-removed$/,
    { title: "An operation keeps its statuses", told: "this status is gone" },
  ],
  [/^webhook-added$/, { title: "No webhook is added", told: "it is new" }],
  [/^webhook-removed$/, { title: "A webhook is not removed", told: "it is gone" }],
];

export function findOwnWords(id: string): OwnWords | undefined {
  return OWN_WORDS.find(([pattern]) => pattern.test(id))?.[1];
}
