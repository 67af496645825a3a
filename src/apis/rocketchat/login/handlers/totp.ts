import { isObject, type JsonObject } from "../../../../lib/json.ts";
import type { LoginAttempt } from "../attempt.ts";

/** Takes on what has a code; the login inside is for the other handlers, the code is judged later. */
export function parseTotp({ totp }: JsonObject): LoginAttempt | undefined {
  if (!isObject(totp) || !totp["code"]) return undefined;
  return { kind: "totp", code: toCode(totp["code"]), login: totp["login"] };
}

function toCode(code: unknown): string {
  return typeof code === "string" || typeof code === "number" ? String(code) : "";
}
