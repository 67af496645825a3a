import { resolvePointer } from "../../lib/json-pointer.ts";
import type { Accounts } from "../accounts.ts";
import type { Exchange } from "../exchange.ts";
import type { Redactor } from "./redactor.ts";

/** The passwords, TOTP secrets and credentials of the accounts: `MEMBER_PASSWORD`, `LDAP_TOTP_SECRET`, `MEMBER_API_KEY`. */
export function addAccountSecrets(redactor: Redactor, accounts: Accounts): void {
  for (const [role, { username, password, secret, credentials = {} }] of Object.entries(accounts)) {
    if (password !== "") {
      redactor.addWithForms(variableOf(`${role}-password`), password);
      // RFC 7617: what Basic authentication makes of them.
      const basic = Buffer.from(`${username}:${password}`).toString("base64");
      redactor.addWithForms(variableOf(`${role}-basic`), basic);
    }
    for (const [scheme, credential] of Object.entries(credentials)) {
      redactor.addWithForms(variableOf(`${role}-${scheme}`), credential);
    }
    if (secret !== undefined) redactor.addWithForms(variableOf(`${role}-secret`), secret);
  }
}

/** The values of headers that the user gave: any of them may be a key. */
export function addHeaderSecrets(
  redactor: Redactor,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) {
    redactor.addWithForms(variableOf(name), value);
    const [, credential] = /^\w+ +(.+)$/.exec(value) ?? [];
    if (credential !== undefined) redactor.addWithForms(variableOf(name), credential);
  }
}

/** The tokens of a reply: `/data/authToken` is `AUTH_TOKEN`. */
export function addReplySecrets(
  redactor: Redactor,
  { response }: Pick<Exchange, "response">,
  pointers: readonly string[],
): void {
  for (const pointer of pointers) {
    const value = resolvePointer(response.json, pointer);
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    if (typeof value !== "string") continue;
    redactor.add(variableOf(name), value);
    redactor.add(variableOf(name), encodeURIComponent(value));
  }
}

/** `ldap-totp-password` → `LDAP_TOTP_PASSWORD`, `authToken` → `AUTH_TOKEN`. */
function variableOf(name: string): string {
  return name
    .replaceAll(/[A-Z]/g, (letter) => `_${letter}`)
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
}
