import type { GivenAccounts } from "../../conformance/accounts.ts";
import { type AccountsMistake, findAccountsMistake } from "../../conformance/accounts-mistake.ts";
import type { JudgedApi } from "../../conformance/suite.ts";
import { ToolkitError } from "../../errors.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { suggest } from "../../lib/suggest.ts";
import { readDocument, type SourceDocument } from "../../spec/document.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { refuseOddFile } from "../options/refuse-odd-file.ts";
import { explainYaml } from "./explain-yaml.ts";
import { fillVariables } from "./fill-variables.ts";

/** Whose accounts a file is read for, and what fills its variables. */
export interface AccountsOptions {
  /** Whose accounts are wanted. */
  readonly api: JudgedApi;
  /** Names of all APIs that the file may speak of; what it says of others than `api` is not read. */
  readonly names: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * The accounts of one API. Throws `ACCOUNTS_INVALID` or `FILE_UNREADABLE` with file, line and reason, and
 * never with a value of the file.
 */
export async function readAccounts(path: string, options: AccountsOptions): Promise<GivenAccounts> {
  const { api, names, environment } = options;
  const source = readSource(path);
  const { value } = source;
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const line = source.lineOfKey(unknown);
    throw new ToolkitError(
      "ACCOUNTS_INVALID",
      `Cannot use ${source.file}:${line}: "${unknown}" is no API.${suggest(unknown, names)} There is ${names.join(", ")}.`,
    );
  }
  if (!Object.hasOwn(value, api.name)) return {};
  const pointer = toPointer([api.name]);
  const accounts = fillVariables(value[api.name], pointer, { source, environment });
  const suite = await api.suite?.();
  const mistake = findAccountsMistake(accounts, suite?.roles);
  if (mistake) throw refuse(source, { ...mistake, pointer: pointer + mistake.pointer });
  // It has just been judged.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return accounts as GivenAccounts;
}

function refuse(
  source: SourceDocument,
  { pointer, message, unknown }: AccountsMistake,
): ToolkitError {
  const hint = unknown ? suggest(unknown.word, unknown.known) : "";
  return new ToolkitError(
    "ACCOUNTS_INVALID",
    `Cannot use ${source.file}:${source.lineOf(pointer)}: ${pointer} is wrong.${hint} ${message}`,
  );
}

/** What a parser says of a line may quote it, and the line may hold a password. */
function readSource(path: string): SourceDocument {
  refuseOddFile(path, "--accounts");
  try {
    return readDocument(path);
  } catch (failure) {
    if (!(failure instanceof ToolkitError) || failure.code !== "SPEC_INVALID") throw failure;
    const [, place = toShownPath(path)] = /^Cannot read (\S.*?:\d+): /.exec(failure.message) ?? [];
    // The cause is left out on purpose, for the same reason.
    // oxlint-disable-next-line preserve-caught-error
    throw new ToolkitError(
      "ACCOUNTS_INVALID",
      `Cannot use ${place}: ${explainYaml(failure.cause)}. Put texts with special characters in quotes.`,
    );
  }
}
