import { asObject, asString, type JsonObject } from "../../lib/json.ts";
import type { AccountView, JsonSchema } from "../../mock/definition/admin.ts";
import type { SecurityScheme } from "../../spec/operation.ts";

/** Whom the credentials of an inferred API stand for. */
export interface Account extends AccountView {
  readonly role: string;
  readonly username: string;
  readonly email: string;
  /** Of basic credentials. */
  readonly password: string;
  /** API keys and bearer tokens, by name of the security scheme. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** The schemes whose credential is one word that a request carries as it is. */
function bearsWord({ kind }: SecurityScheme): boolean {
  return kind === "apiKey" || kind === "bearer";
}

/** What an input leaves out is made of the user name: `ada-apiKey`. */
export function toAccount(input: JsonObject, schemes: readonly SecurityScheme[]): Account {
  const username = asString(input["username"], "");
  const given = asObject(input["credentials"]);
  return {
    id: asString(input["id"], username),
    role: asString(input["role"], "member"),
    username,
    email: asString(input["email"], ""),
    password: asString(input["password"], ""),
    credentials: Object.fromEntries(
      schemes
        .filter(bearsWord)
        .map(({ name }) => [name, asString(given[name], `${username}-${name}`)]),
    ),
  };
}

const text: JsonSchema = { type: "string" };
const word: JsonSchema = { type: "string", pattern: "^[!-~]+$" };

export function accountSchema(schemes: readonly SecurityScheme[]): JsonSchema {
  const names = schemes.filter(bearsWord).map(({ name }) => name);
  return {
    type: "object",
    additionalProperties: false,
    required: ["username"],
    properties: {
      id: { type: "string", minLength: 1 },
      role: { ...text, description: 'What the account is good for; "member" when absent.' },
      username: { type: "string", minLength: 1, pattern: "^[^:]*$" },
      email: text,
      password: { ...text, description: "Of basic credentials." },
      credentials: {
        type: "object",
        description:
          "API keys and bearer tokens by security scheme; <username>-<scheme> when absent.",
        additionalProperties: false,
        properties: Object.fromEntries(names.map((name) => [name, word])),
      },
    },
  };
}

/** The account of the default seed: its credentials can be guessed from the document. */
export function initialAccount(schemes: readonly SecurityScheme[]): JsonObject {
  return {
    username: "member",
    ...(schemes.some(({ kind }) => kind === "basic") && { password: "test-password" }),
    credentials: Object.fromEntries(
      schemes.filter(bearsWord).map(({ name }) => [name, `test-${name}`]),
    ),
  };
}
