import { suggest } from "../../lib/suggest.ts";
import type { Interaction } from "../contract/contract.ts";
import type { Shortfall } from "../contract-rule.ts";
import { compareRules } from "./rules.ts";

/** The states that an interaction asks for, and the provider cannot be put into. */
export function judgeStates(
  { states }: Interaction,
  known: readonly string[],
): readonly Shortfall[] {
  return states
    .filter(({ name }) => !known.includes(name))
    .map(({ name, pointer }) => ({
      rule: compareRules.state,
      pointer,
      message: `nobody can set the provider state "${name}".${suggest(name, known)}`,
      expected: known.join(", "),
    }));
}
