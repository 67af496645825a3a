import type { Role } from "../../../../conformance/accounts.ts";
import type { Missing } from "../../../../conformance/draft.ts";
import type { StepContext } from "../../../../conformance/scenario.ts";
import { swapCase } from "../../../../conformance/wrong-credentials.ts";

/** Unlike the real password in each character, and as long: not even the length may help. */
export function asLong(context: StepContext, role: Role): string {
  const { password } = context.account(role);
  const wrong = password.replaceAll(/./gsu, (letter) => (letter === "x" ? "y" : "x"));
  return context.secret("WRONG_PASSWORD", wrong);
}

/** The real password without its last character. */
export function beginning(context: StepContext, role: Role): string | Missing {
  return changed(context, { role, name: "SHORTER_PASSWORD", change: (text) => text.slice(0, -1) });
}

/** The real password and one character more. */
export function longer(context: StepContext, role: Role): string | Missing {
  return changed(context, { role, name: "LONGER_PASSWORD", change: (text) => `${text}!` });
}

/** The real password between spaces. */
export function padded(context: StepContext, role: Role): string | Missing {
  return changed(context, { role, name: "PADDED_PASSWORD", change: (text) => ` ${text} ` });
}

/** The real password with its letters in the other case. */
export function inOtherCase(context: StepContext, role: Role): string | Missing {
  return changed(context, { role, name: "OTHER_CASE_PASSWORD", change: swapCase });
}

/** What is made of the real password; a wrong one where that is the password itself. */
export function madeOf(name: string, change: (password: string) => string) {
  return (context: StepContext, role: Role): string => {
    const { password } = context.account(role);
    const text = change(password);
    return text === password ? asLong(context, role) : context.secret(name, text);
  };
}

/** The username in the place of the password. */
export function username(context: StepContext, role: Role): string | Missing {
  const { username: name, password } = context.account(role);
  return name === password ? { missing: "the password of the account is its username" } : name;
}

interface Change {
  readonly role: Role;
  readonly name: string;
  readonly change: (password: string) => string;
}

/** Shows much of the real password, so no report may hold it. */
function changed(context: StepContext, { role, name, change }: Change): string | Missing {
  const { password } = context.account(role);
  const text = change(password);
  if (text === password) return { missing: "the password has no such form" };
  return context.secret(name, text);
}
