import { createMeteorId } from "../../../credentials/tokens.ts";
import { createTotpSecret } from "../../../credentials/totp-secret.ts";
import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import type { Random } from "../../../lib/random.ts";
import type { RocketChatContext } from "../model.ts";
import type { Account, DirectoryRecord, EmailAddress } from "../state/account.ts";

/** Makes an account of an input that fits the schema, and fills in what was left out. */
export function toAccount(input: JsonObject, { random, clock }: RocketChatContext): Account {
  return {
    id: text(input["id"]) ?? createMeteorId(random),
    role: text(input["role"]) ?? "member",
    username: text(input["username"]) ?? "",
    emails: toEmails(input),
    backupCodes: texts(input["backupCodes"]),
    emailTwoFactor: input["emailTwoFactor"] === true,
    active: input["active"] !== false,
    roles: input["roles"] === undefined ? ["user"] : texts(input["roles"]),
    type: input["type"] === "app" ? "app" : "user",
    utcOffset: typeof input["utcOffset"] === "number" ? input["utcOffset"] : 0,
    updatedAt: new Date(clock.now()).toISOString(),
    ...toOptionalParts(input, random),
  };
}

type OptionalParts = Pick<
  Account,
  "name" | "password" | "directory" | "totp" | "language" | "customFields"
>;

function toOptionalParts(input: JsonObject, random: Random): OptionalParts {
  const name = text(input["name"]);
  const password = text(input["password"]);
  const language = text(input["language"]);
  const { directory, totp, customFields } = input;
  return {
    ...(name !== undefined && { name }),
    ...(password !== undefined && { password }),
    ...(isObject(directory) && { directory: toDirectoryRecord(directory) }),
    ...(isObject(totp) && { totp: { secret: text(totp["secret"]) ?? createTotpSecret(random) } }),
    ...(language !== undefined && { language }),
    ...(isObject(customFields) && { customFields }),
  };
}

function toDirectoryRecord({ password, linked }: JsonObject): DirectoryRecord {
  return { password: text(password) ?? "", linked: linked !== false };
}

function toEmails({ emails, email, verified }: JsonObject): readonly EmailAddress[] {
  if (emails !== undefined) return asArray(emails).map((entry) => toEmail(asObject(entry)));
  return text(email) === undefined ? [] : [toEmail({ address: email, verified })];
}

function toEmail({ address, verified }: JsonObject): EmailAddress {
  return { address: text(address) ?? "", verified: verified !== false };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return asArray(value).filter((item) => typeof item === "string");
}
