import { globSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Api } from "../../define-api.ts";
import type { Contract } from "../../contracts/contract/contract.ts";
import { readContract } from "../../contracts/contract/read-contract.ts";
import { ToolkitError } from "../../errors.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { suggest } from "../../lib/suggest.ts";
import { chooseJudged } from "../check/choose-judged.ts";

const DEFAULT = "contracts/*.json";

/** Contracts of one provider, which is an API. */
export interface Provider {
  readonly api: Api;
  readonly contracts: readonly Contract[];
}

/** The files that paths, folders and globs stand for. Throws `FILE_UNREADABLE` for a name of nothing. */
export function findFiles(named: readonly string[] | undefined): readonly string[] {
  const paths = named ?? [resolve(DEFAULT)];
  const files = paths.flatMap((path) => {
    const found = listFiles(path);
    if (found.length > 0 || named === undefined) return found;
    throw new ToolkitError(
      "FILE_UNREADABLE",
      `Cannot read ${toShownPath(path)}: there is no such file. Name Pact files, folders of them or globs.`,
    );
  });
  return [...new Set(files)].toSorted();
}

function listFiles(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return globSync(join(path, "*.json"));
  return found ? [path] : globSync(path);
}

/**
 * The contracts of files by the API that is their provider; with a wanted one, only its own, to which those of a
 * provider that is no API count. Throws `USAGE` for such a provider otherwise.
 */
export function readProviders(
  files: readonly string[],
  apis: readonly Api[],
  wanted: string | undefined,
): readonly Provider[] {
  const chosen = wanted === undefined ? undefined : chooseJudged(apis, wanted);
  const byApi = Map.groupBy(
    files.map((file) => readContract(file)),
    (contract) => apis.find(({ name }) => name === contract.provider) ?? chosen,
  );
  const [stranger] = byApi.get(undefined) ?? [];
  if (stranger) throw refuse(stranger, apis);
  return apis
    .filter((api) => chosen === undefined || api === chosen)
    .map((api) => ({ api, contracts: byApi.get(api) ?? [] }))
    .filter(({ contracts }) => contracts.length > 0);
}

function refuse({ provider, source }: Contract, apis: readonly Api[]): ToolkitError {
  const names = apis.map(({ name }) => name);
  return new ToolkitError(
    "USAGE",
    `Cannot use ${source.file}: its provider "${provider}" is no API.${suggest(provider, names)} There is ${names.join(", ")}. Choose one with --api.`,
  );
}

/** Why nothing can be judged; undefined when there is an interaction. */
export function findMissing(providers: readonly Provider[]): string | undefined {
  const contracts = providers.flatMap((provider) => provider.contracts);
  if (contracts.length === 0)
    return `There is no contract of that API. Name Pact files (default: ${DEFAULT}).`;
  const idle = contracts.find(({ interactions }) => interactions.length === 0);
  if (!idle) return undefined;
  const what = idle.messages > 0 ? "holds only messages of a queue" : "holds no interaction";
  return `${idle.source.file} ${what}.`;
}
