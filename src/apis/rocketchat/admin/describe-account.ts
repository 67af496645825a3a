import { otpauthUrl } from "../../../credentials/totp-secret.ts";
import { totpStatus } from "../../../credentials/totp-status.ts";
import { asArray, asObject } from "../../../lib/json.ts";
import type { AccountSummary, AccountView, TotpView } from "../../../mock/definition/admin.ts";

/** An account as the start screen shows it. */
export function summarizeAccount(view: AccountView): AccountSummary {
  const directoryPassword = text(asObject(view["directory"])["password"]);
  const password = text(view["password"]);
  return {
    role: text(view["role"]),
    username: text(view["username"]),
    email: text(view["email"]),
    password: password || directoryPassword,
    note: describe(view, { password, directoryPassword }).join("; "),
  };
}

/** The codes of an account's authenticator app. */
export function describeTotp(view: AccountView, now: number): TotpView | undefined {
  const secret = text(asObject(view["totp"])["secret"]);
  if (secret === "") return undefined;
  const username = text(view["username"]);
  const otpauth = otpauthUrl({ issuer: "Rocket.Chat", username, secret });
  return { ...totpStatus(secret, now), otpauth };
}

interface Passwords {
  readonly password: string;
  readonly directoryPassword: string;
}

function describe(view: AccountView, { password, directoryPassword }: Passwords): string[] {
  const notes: string[] = [];
  if (directoryPassword && password) notes.push(`also in the directory, with ${directoryPassword}`);
  else if (directoryPassword) notes.push("only in the directory");
  if (view["totp"]) notes.push("TOTP");
  const [backupCode] = asArray(view["backupCodes"]);
  if (backupCode !== undefined) notes.push(`backup codes, such as ${text(backupCode)}`);
  if (view["emailTwoFactor"] === true) notes.push("codes by e-mail from profile 5 on");
  if (view["active"] === false) notes.push("deactivated");
  if (view["verified"] === false) notes.push("e-mail not verified");
  if (view["type"] === "app") notes.push("an app, which may not log in");
  return notes;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
