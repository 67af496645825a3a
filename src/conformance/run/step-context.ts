import { asString } from "../../lib/json.ts";
import { resolvePointer } from "../../lib/json-pointer.ts";
import type { Account, Accounts, Role } from "../accounts.ts";
import type { Scenario, StepContext } from "../scenario.ts";
import type { Redactor } from "../secrets/redactor.ts";
import type { Codes } from "./codes.ts";
import { isExchange, type Results } from "./results.ts";

export interface ContextParts {
  readonly accounts: Accounts;
  readonly results: Results;
  readonly redactor: Redactor;
  readonly codesOf: (role: Role) => Codes | undefined;
}

/** What a step of a scenario may ask for. */
export function createStepContext(
  { accounts, results, redactor, codesOf }: ContextParts,
  scenario: Pick<Scenario, "id">,
  name: string,
): StepContext {
  function former(step: string) {
    const result = results.get(scenario.id, step);
    return isExchange(result) ? result : undefined;
  }

  function secret(label: string, value: string): string {
    redactor.addWithForms(label, value);
    return value;
  }

  return {
    former,
    secret,
    account: (role) => getAccount(accounts, role),
    given(step, pointer) {
      const text = asString(resolvePointer(former(step)?.response.json, pointer), "");
      return text === "" ? undefined : text;
    },
    nobody: () => `nobody-${scenario.id.replaceAll("/", "-")}-${name}`,
    async code(role, use = "fresh") {
      const codes = codesOf(role);
      if (!codes) return { missing: `the account "${role}" has no secret` };
      const code = await codes.next(use);
      if (typeof code === "string" && use !== "wrong") redactor.add("CODE", code);
      return code;
    },
  };
}

/** The planner plays no scenario whose accounts are missing. */
function getAccount(accounts: Accounts, role: Role): Account {
  const account = accounts[role];
  if (account) return account;
  throw new Error(`The scenario uses the account "${role}" and does not name it in its roles.`);
}
