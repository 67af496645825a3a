import { ToolkitError } from "../../errors.ts";
import { asArray, asObject, isObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Api } from "../../mock/definition/api.ts";
import type { SeedData } from "../../mock/seed.ts";
import { readDocument, type SourceDocument } from "../../spec/document.ts";
import { createSchemaCheck } from "../../spec/schema.ts";
import type { Violation } from "../../spec/violation.ts";
import { createSeedSchema } from "./seed-schema.ts";

/** A seed file that fits the schemas of its APIs. */
export interface SeedFile {
  readonly data: SeedData;
  /** Adds file and line to what an API says against one of the accounts. */
  readonly explain: (failure: unknown) => unknown;
}

/** Throws `SEED_INVALID` with file, line and reason, or as `readDocument` does. */
export function readSeed(path: string, apis: readonly Api[]): SeedFile {
  const source = readDocument(path);
  const violations = createSchemaCheck(createSeedSchema(apis))(source.value);
  const [first] = violations;
  if (first) throw refuse(source, first, violations.length - 1);
  const { $schema: _, ...byApi } = source.value;
  return {
    data: Object.fromEntries(Object.entries(byApi).filter(isSeed)),
    explain: (failure) => explain(failure, source),
  };
}

function isSeed(entry: [string, unknown]): entry is [string, SeedData[string]] {
  return isObject(entry[1]);
}

function refuse(source: SourceDocument, violation: Violation, others: number): ToolkitError {
  const [, key] = /: "(.+)"$/.exec(violation.message) ?? [];
  // An unknown key is reported on the object that has it.
  const isTop = violation.pointer === "" && key !== undefined;
  const line = isTop
    ? source.lineOfKey(key)
    : source.lineOf(violation.pointer + (key === undefined ? "" : toPointer([key])));
  const place = violation.pointer === "" ? "the file" : violation.pointer;
  const more = others > 0 ? ` (and ${others} more)` : "";
  return new ToolkitError(
    "SEED_INVALID",
    `Cannot use ${source.file}:${line}: ${place} ${violation.message}${more}. Correct it; schemas/seed.schema.json says what fits.`,
  );
}

function explain(failure: unknown, source: SourceDocument): unknown {
  if (!(failure instanceof Error) || Reflect.get(failure, "code") !== "SEED_INVALID")
    return failure;
  const place = findAccount(failure.message, source);
  const line = place === undefined ? "" : `:${source.lineOf(place)}`;
  return new ToolkitError("SEED_INVALID", `Cannot use ${source.file}${line}: ${failure.message}`, {
    cause: failure,
  });
}

/** The last account whose user name stands in quotes in the message: the one that came too late. */
function findAccount(message: string, { value }: SourceDocument): string | undefined {
  const accounts = Object.entries(value).flatMap(([api, seed]) =>
    asArray(asObject(seed)["accounts"]).map((account, index) => ({
      pointer: toPointer([api, "accounts", index]),
      username: String(asObject(account)["username"]),
    })),
  );
  return accounts.findLast(({ username }) => message.includes(`"${username}"`))?.pointer;
}
