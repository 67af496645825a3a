import { pathToFileURL } from "node:url";
import { changeByHook } from "../../contracts/states/change-by-hook.ts";
import { changeByModule, isStateModule } from "../../contracts/states/change-by-module.ts";
import type { ChangeState } from "../../contracts/verify/state-change.ts";
import { ToolkitError } from "../../errors.ts";
import { isObject } from "../../lib/json.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { isUrl } from "../drift/is-url.ts";

/** What sets provider states by a URL, or by functions of a module. Throws `CONFIG_INVALID` for a module of another form. */
export async function openHook(hook: string): Promise<ChangeState> {
  if (isUrl(hook)) return changeByHook(new URL(hook));
  const file = toShownPath(hook);
  const loaded = await loadModule(hook, file);
  const states: unknown = isObject(loaded) ? loaded["default"] : undefined;
  if (isStateModule(states)) return changeByModule(states);
  throw new ToolkitError(
    "CONFIG_INVALID",
    `Cannot use ${file}: its default export is no object of functions. Write "export default { 'name of a state': async (params) => ({}) }".`,
  );
}

async function loadModule(path: string, file: string): Promise<unknown> {
  try {
    const loaded: unknown = await import(pathToFileURL(path).href);
    return loaded;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError(
      "CONFIG_INVALID",
      `Cannot load ${file}: ${reason}. Correct --state-hook.`,
      {
        cause,
      },
    );
  }
}
