import { readContract } from "../../contracts/contract/read-contract.ts";
import { ToolkitError } from "../../errors.ts";
import { count } from "../../report/text/amount.ts";
import type { Given } from "../options/add-options.ts";
import { publishOptions } from "../options/pact-options.ts";
import { readSettings } from "../options/read-settings.ts";
import { findFiles } from "./find-contracts.ts";
import { askBroker, reasonOf, requireBroker, unreachable } from "./pact-cli.ts";

/** `pact publish [files…]` */
export async function runPublish(given: Given): Promise<number> {
  const { settings } = await readSettings(given, { options: publishOptions, section: "pact" });
  const broker = requireBroker(settings, "publish contracts");
  const { consumerVersion, branch, tag = [] } = settings;
  if (consumerVersion === undefined) {
    throw new ToolkitError(
      "USAGE",
      "Cannot publish contracts: they are of a version of the consumer. Add --consumer-version.",
    );
  }
  const files = findFiles(settings.files);
  const contracts = files.map((file) => readContract(file));
  if (contracts.length === 0) {
    process.stderr.write("Inconclusive: there is no Pact file to publish. Name files.\n");
    return 3;
  }
  const answer = await askBroker(
    [
      "publish",
      ...files,
      "--consumer-app-version",
      consumerVersion,
      ...(branch === undefined ? [] : ["--branch", branch]),
      ...tag.flatMap((name) => ["--tag", name]),
    ],
    broker,
  );
  if (answer.code !== 0) throw unreachable(broker.broker, reasonOf(answer.text));
  const names = contracts.map(({ consumer, provider }) => `${consumer} with ${provider}`);
  const what = count(contracts.length, "contract");
  process.stdout.write(`Published ${what} to ${broker.broker}: ${names.join(", ")}.\n`);
  return 0;
}
