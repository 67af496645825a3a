import { asArray, asObject, isObject, type JsonObject } from "../../lib/json.ts";
import type { Level } from "../../report/finding.ts";
import { type Difference, type GateResult, type Rule, toGateResult } from "../gate.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { type Judged, withoutRefuted } from "./judged.ts";
import { runOasdiff } from "./oasdiff/run-oasdiff.ts";
import { isIgnored, toRule, toRules } from "./oasdiff/to-rule.ts";
import { isStillAnswered } from "./place/still-answered.ts";
import { toBlockText } from "./prepare/block-text.ts";
import { toPathShape } from "./counterparts.ts";
import { ownRules } from "./rules.ts";
import { requestSchemaNarrowed } from "./rules/request-schema-narrowed.ts";
import { responseSchemaWidened } from "./rules/response-schema-widened.ts";
import type { Sides } from "./side.ts";
import { openSides } from "./sides/open-sides.ts";
import type { SideOptions } from "./sides/read-side.ts";
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
  const { changes, rules } = await compareByOasdiff(sides, findWitness, options.binaryPath);
  const proven = [...compareSchemas(sides, changes, findWitness)];
  const found = withoutDoubles([
    ...compareByOwn(sides),
    ...proven.map(({ difference }) => difference),
    ...withoutRefuted(changes, proven).map(({ difference }) => difference),
  ]);
  return toGateResult({
    gate: "spec",
    target: `${base.document.file} with ${revision.document.file}`,
    api: options.api ?? titleOf(revision.document.value),
    rules: [...ownRules, requestSchemaNarrowed, responseSchemaWidened, ...rules],
    differences: found,
    failOn: options.failOn,
  });
}

async function compareByOasdiff(
  sides: Sides,
  findWitness: FindWitness,
  binaryPath: string | undefined,
): Promise<{ readonly changes: readonly Judged[]; readonly rules: readonly Rule[] }> {
  const [base, revision] = [toBlockText(sides.base.changed), toBlockText(sides.revision.changed)];
  const { changes, checks } = await runOasdiff({
    base: base.text,
    revision: revision.text,
    files: { base: sides.base.document.file, revision: sides.revision.document.file },
    hasRenamedParameters: hasRenamedParameters(sides),
    hasAllOf: hasAllOf(sides.base.changed) || hasAllOf(sides.revision.changed),
    ...(binaryPath !== undefined && { binaryPath }),
  });
  const rules = new Map(toRules(checks));
  const lines = { base: base.pointers, revision: revision.pointers };
  const judged = changes
    .filter((change) => !isIgnored(change) && !isStillAnswered(change, sides.revision.changed))
    .map((change) => {
      const rule = rules.get(change.id) ?? toRule(change);
      rules.set(change.id, rule);
      return toDifference(change, rule, { sides, lines, findWitness });
    });
  return { changes: judged, rules: [...rules.values()] };
}

function compareByOwn(sides: Sides): readonly Difference[] {
  return ownRules.flatMap((rule) => [...rule.compare(sides)].map((found) => ({ rule, ...found })));
}

function hasRenamedParameters({ base, revision }: Sides): boolean {
  const [old, current] = [base, revision].map(({ changed }) =>
    Object.keys(asObject(changed["paths"])),
  );
  const known = new Set(current);
  const shapes = new Set(current?.map(toPathShape));
  return old?.some((path) => !known.has(path) && shapes.has(toPathShape(path))) === true;
}

function hasAllOf(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasAllOf);
  if (!isObject(value)) return false;
  return asArray(value["allOf"]).length > 0 || Object.values(value).some(hasAllOf);
}

function titleOf({ info }: JsonObject): string {
  return isObject(info) && typeof info["title"] === "string" ? info["title"] : "";
}
