import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import type { Level } from "../../report/finding.ts";
import { type Difference, type GateResult, type Rule, toGateResult } from "../gate.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { isIgnored, toRule } from "./oasdiff/to-rule.ts";
import { runOasdiff } from "./oasdiff/run-oasdiff.ts";
import { toBlockText } from "./prepare/block-text.ts";
import { dropSame } from "./prepare/drop-same.ts";
import { foldBranches } from "./prepare/fold-branches.ts";
import { toNormalForm } from "./prepare/normal-form.ts";
import { refuseMistakes } from "./prepare/refuse-mistakes.ts";
import { ownRules } from "./rules.ts";
import { requestSchemaNarrowed } from "./rules/request-schema-narrowed.ts";
import { responseSchemaWidened } from "./rules/response-schema-widened.ts";
import type { Sides } from "./side.ts";
import { readSide, type SideOptions } from "./sides/read-side.ts";
import { toDifference } from "./to-difference.ts";
import { withoutDoubles } from "./without-doubles.ts";
import { createFindWitness, type FindWitness } from "./witness/find-witness.ts";

export interface CompareSpecsOptions extends SideOptions {
  /** A file, a URL, or `<git-ref>:<path>`. */
  readonly base: string;
  readonly revision: string;
  /** The lowest level that fails. */
  readonly failOn: Level;
  /** Name of the API in the report; the title of the revision when absent. */
  readonly api?: string;
  /** The program oasdiff, where it is not that of the installed package. */
  readonly binaryPath?: string;
}

/** Compares two versions of a spec: who breaks, where, and a value that proves it. */
export async function compareSpecs(options: CompareSpecsOptions): Promise<GateResult> {
  const sides = await openSides(options);
  const { base, revision } = sides;
  const findWitness = createFindWitness({ base: base.changed, revision: revision.changed });
  const changes = await compareByOasdiff(sides, findWitness, options.binaryPath);
  const found = withoutDoubles([
    ...compareByOwn(sides),
    ...compareSchemas(sides, changes, findWitness),
    ...changes,
  ]);
  const occurring = new Set(found.map(({ rule }) => rule));
  return toGateResult({
    gate: "spec",
    target: `${base.document.file} with ${revision.document.file}`,
    api: options.api ?? titleOf(revision.document.value),
    rules: [...new Set([...ownRules, requestSchemaNarrowed, responseSchemaWidened, ...occurring])],
    differences: found,
    failOn: options.failOn,
  });
}

async function openSides(options: CompareSpecsOptions): Promise<Sides> {
  const [base, revision] = await Promise.all([
    readSide(options.base, options),
    readSide(options.revision, options),
  ]);
  for (const document of [base, revision]) refuseMistakes(document);
  const [old, current] = [toNormalForm(base.value), toNormalForm(revision.value)];
  const [oldChanged, currentChanged] = dropSame(old, current);
  return {
    base: { document: base, normal: old, changed: oldChanged },
    revision: { document: revision, normal: current, changed: currentChanged },
  };
}

async function compareByOasdiff(
  sides: Sides,
  findWitness: FindWitness,
  binaryPath: string | undefined,
): Promise<readonly Difference[]> {
  const [base, revision] = foldBranches(sides.base.changed, sides.revision.changed).map(
    toBlockText,
  );
  if (!base || !revision || base.text === revision.text) return [];
  const { changes, checks } = await runOasdiff({
    base: base.text,
    revision: revision.text,
    files: { base: sides.base.document.file, revision: sides.revision.document.file },
    hasAllOf: hasAllOf(sides.base.changed) || hasAllOf(sides.revision.changed),
    ...(binaryPath !== undefined && { binaryPath }),
  });
  const rules = new Map<string, Rule>();
  const lines = { base: base.pointers, revision: revision.pointers };
  return changes
    .filter((change) => !isIgnored(change))
    .map((change) => {
      const check = checks.find(({ id }) => id === change.id);
      const rule = rules.get(change.id) ?? toRule(change, check);
      rules.set(change.id, rule);
      return toDifference(change, rule, { sides, lines, findWitness });
    });
}

function compareByOwn(sides: Sides): readonly Difference[] {
  return ownRules.flatMap((rule) => [...rule.compare(sides)].map((found) => ({ rule, ...found })));
}

function hasAllOf(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasAllOf);
  if (!isObject(value)) return false;
  return asArray(value["allOf"]).length > 0 || Object.values(value).some(hasAllOf);
}

function titleOf({ info }: JsonObject): string {
  return isObject(info) && typeof info["title"] === "string" ? info["title"] : "";
}
