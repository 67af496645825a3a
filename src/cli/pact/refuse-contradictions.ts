import { ToolkitError } from "../../errors.ts";
import type { VerifySettings } from "../options/pact-settings.ts";

/** Throws `USAGE` for a verification of nothing, of two things, or with options that undo each other. */
export function refuseContradictions(
  settings: Partial<VerifySettings>,
  { hasServer, hasFiles }: { readonly hasServer: boolean; readonly hasFiles: boolean },
): void {
  const { mock = false, broker, stateHook, accounts, publishResults, providerVersion } = settings;
  if (hasServer === mock) {
    throw usage(
      mock ? "a mock and a server are named" : "no server is named",
      "Give the URL of a server, or --mock.",
    );
  }
  if (mock && (stateHook !== undefined || accounts !== undefined)) {
    const option = stateHook === undefined ? "--accounts" : "--state-hook";
    throw usage(`${option} is for a real server`, "Leave it out: a mock sets its states itself.");
  }
  if (stateHook !== undefined && accounts !== undefined) {
    throw usage("--state-hook and --accounts both set provider states", "Leave out one of them.");
  }
  if (broker !== undefined && hasFiles) {
    throw usage("contracts come from files and from a broker", "Leave out one of them.");
  }
  if (publishResults !== true) return;
  if (broker === undefined) throw usage("there is no broker to tell", "Add --broker.");
  if (providerVersion === undefined) {
    throw usage("results are of a version of the provider", "Add --provider-version.");
  }
}

function usage(why: string, whatToDo: string): ToolkitError {
  return new ToolkitError("USAGE", `Cannot verify contracts: ${why}. ${whatToDo}`);
}
