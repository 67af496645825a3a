import { ToolkitError } from "../../errors.ts";
import {
  asArray,
  asObject,
  asString,
  isObject,
  type JsonObject,
  parseJson,
} from "../../lib/json.ts";
import { toLine } from "../../report/text/printable.ts";
import type { Given } from "../options/add-options.ts";
import { deployOptions } from "../options/pact-options.ts";
import type { DeploySettings } from "../options/pact-settings.ts";
import { readSettings } from "../options/read-settings.ts";
import { askBroker, reasonOf, requireBroker, unreachable } from "./pact-cli.ts";

/** `pact can-i-deploy`: 0 yes, 1 no, 3 when nobody has verified it yet. */
export async function runCanIDeploy(given: Given): Promise<number> {
  const { settings } = await readSettings(given, { options: deployOptions, section: "pact" });
  const broker = requireBroker(settings, "ask whether a version can be deployed");
  const { pacticipant, version, toEnvironment } = requireAll(settings);
  const answer = await askBroker(
    [
      "can-i-deploy",
      "--pacticipant",
      pacticipant,
      "--version",
      version,
      "--to-environment",
      toEnvironment,
    ],
    broker,
  );
  const said = parseJson(answer.text);
  if (!isObject(said) || !isObject(said["summary"])) {
    throw unreachable(broker.broker, reasonOf(answer.text));
  }
  const { deployable, reason } = said["summary"];
  const rows = asArray(said["matrix"]).map((row) => `  ${describeRow(asObject(row))}\n`);
  process.stdout.write(rows.join(""));
  const why = toLine(asString(reason, "The broker does not say why."));
  // The program ends with 0 whatever it says, where it says it as JSON.
  if (deployable === true) {
    process.stdout.write(`Yes: ${why}\n`);
    return 0;
  }
  const isKnown = deployable === false;
  const advice = isKnown ? "Correct what failed" : "Let the provider verify the contract";
  process.stderr.write(
    `${isKnown ? "No" : "Nobody knows yet"}: ${why} ${advice}, and ask again.\n`,
  );
  return isKnown ? 1 : 3;
}

function requireAll(
  settings: Partial<DeploySettings>,
): Omit<DeploySettings, "broker" | "brokerToken"> {
  const { pacticipant, version, toEnvironment } = settings;
  if (pacticipant !== undefined && version !== undefined && toEnvironment !== undefined) {
    return { pacticipant, version, toEnvironment };
  }
  throw new ToolkitError(
    "USAGE",
    "Cannot ask whether a version can be deployed: --pacticipant, --version and --to-environment are needed. Add them.",
  );
}

/** `trail-map 2.1.0 with auth 7: verified` */
function describeRow({ consumer, provider, verificationResult }: JsonObject): string {
  const { success } = asObject(verificationResult);
  const outcome = success === true ? "verified" : success === false ? "failed" : "not verified yet";
  return `${describeVersion(consumer)} with ${describeVersion(provider)}: ${outcome}`;
}

function describeVersion(participant: unknown): string {
  const { name, version } = asObject(participant);
  const number = asObject(version)["number"];
  return toLine([name, number].filter((part) => typeof part === "string").join(" "));
}
