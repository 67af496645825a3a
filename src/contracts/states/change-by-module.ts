import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { suggest } from "../../lib/suggest.ts";
import type { ChangeState } from "../verify/state-change.ts";
import { toTexts } from "./to-texts.ts";

/** What a module exports by default: for each state by its name what sets it, and answers values for the contract. */
export type StateModule = Readonly<Record<string, (params: JsonObject) => unknown>>;

/** Sets states by functions of the user. */
export function changeByModule(module: StateModule): ChangeState {
  return async ({ state: name, params, action }) => {
    if (name === "" || action === "teardown") return {};
    const set = Object.hasOwn(module, name) ? module[name] : undefined;
    if (set) return toTexts(asObject(await set(params)));
    const known = Object.keys(module);
    throw new Error(
      `The module of --state-hook has no state "${name}".${suggest(name, known)} It has ${known.join("; ")}.`,
    );
  };
}

/** Whether a value can be the default export of such a module. */
export function isStateModule(value: unknown): value is StateModule {
  return isObject(value) && Object.values(value).every((member) => typeof member === "function");
}
