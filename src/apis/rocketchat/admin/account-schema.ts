import type { JsonSchema } from "../../../mock/definition/admin.ts";

const text = (description: string): JsonSchema => ({ type: "string", minLength: 1, description });

const flag = (description: string): JsonSchema => ({ type: "boolean", description });

const texts = (description: string): JsonSchema => ({
  type: "array",
  items: { type: "string", minLength: 1 },
  uniqueItems: true,
  description,
});

/** What null takes away again. */
const removable = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  type: [schema["type"], "null"],
});

const object = (properties: Readonly<Record<string, JsonSchema>>, description: string) => ({
  type: "object",
  additionalProperties: false,
  properties,
  description,
});

const emails: JsonSchema = {
  type: "array",
  items: {
    ...object(
      { address: text("The address."), verified: flag("Whether it is confirmed (default: yes).") },
      "An e-mail address.",
    ),
    required: ["address"],
  },
  description: "All e-mail addresses, in place of `email` and `verified`.",
};

const directory: JsonSchema = {
  ...object(
    {
      password: text("The password in the directory."),
      linked: flag("False when a local account of that name belongs to somebody else."),
    },
    "An entry in the LDAP directory, under the same user name.",
  ),
  required: ["password"],
};

const totp: JsonSchema = object(
  {
    secret: {
      type: "string",
      pattern: "^[A-Z2-7]{16,}$",
      description: "The shared secret in base32; a fresh one when it is left out.",
    },
  },
  "A second factor by an authenticator app.",
);

/** The input of `create`; `update` takes any part of it. */
export const accountSchema: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["username"],
  properties: {
    id: text("The user's id; one as Meteor makes them when it is left out."),
    role: text("What the account is good for in a test (default: member)."),
    username: text("The user name."),
    name: removable(text("The name that people see.")),
    email: removable(text("The e-mail address.")),
    verified: flag("Whether `email` is confirmed (default: yes)."),
    emails,
    password: removable(text("The password that the server itself keeps.")),
    directory: removable(directory),
    totp: removable(totp),
    backupCodes: {
      ...texts("Codes of 8 characters, each good once in place of one of the app."),
      items: { type: "string", pattern: "^.{8}$" },
    },
    emailTwoFactor: flag("Whether a code by e-mail is asked for, from profile 5 on (default: no)."),
    active: flag("Whether the user may log in (default: yes)."),
    roles: texts("Roles on the server (default: user)."),
    type: { enum: ["user", "app"], description: "Apps may not log in (default: user)." },
    utcOffset: { type: "number", description: "Hours from UTC (default: 0)." },
    language: removable(text("The language, such as `en`.")),
    customFields: { type: ["object", "null"], description: "Fields that administrators defined." },
  },
};
