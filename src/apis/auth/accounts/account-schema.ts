import type { JsonSchema } from "../../../mock/definition/admin.ts";

/** The input of an account: of seed files and of the control API. */
export const accountSchema: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["username", "password"],
  properties: {
    id: {
      description: "Default: 15 random characters.",
      type: "string",
      pattern: "^[a-z0-9]{15}$",
    },
    role: {
      description: 'What the account is good for, as in an accounts file. Default: "member".',
      type: "string",
    },
    username: {
      description: "Taken when another account has it in any case.",
      type: "string",
      pattern: "^[^\\s@]{1,150}$",
    },
    password: { description: "As typed: it is test data.", type: "string", minLength: 1 },
    email: {
      description: "The e-mail address, or an empty string. The account can log in with it.",
      type: "string",
      pattern: "^([^\\s@]+@[^\\s@]+)?$",
    },
    emailVisibility: { description: "Whether other users see the address.", type: "boolean" },
    verified: { description: "Whether the address is confirmed.", type: "boolean" },
    avatar: { description: "The file name of the picture.", type: "string" },
    language: { description: "The language of the user.", enum: ["", "en", "de"] },
    unit: { description: "The units that the user reads.", enum: ["", "metric", "imperial"] },
    location: {
      description: "The place that the user chose, or null.",
      type: ["object", "null"],
      additionalProperties: false,
      required: ["lat", "lon", "name"],
      properties: {
        lat: { description: "The latitude in degrees.", type: "number" },
        lon: { description: "The longitude in degrees.", type: "number" },
        name: { description: "What the place is called.", type: "string" },
      },
    },
    token: {
      description: "The key for the search engine: not the token of a login.",
      type: "string",
    },
  },
};
