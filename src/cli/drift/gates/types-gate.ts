import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Api } from "../../../define-api.ts";
import { ToolkitError } from "../../../errors.ts";
import { chooseJudged } from "../../check/choose-judged.ts";
import type { TypesSettings } from "../../options/drift-settings.ts";
import type { Comparison } from "../comparison.ts";
import type { TypesInput } from "../inputs.ts";
import { specFileOf } from "../spec-file.ts";

/** The types that flags name, else those of the configuration, else those of this checkout. */
export function chooseTypes(
  { api, spec, types: file }: Partial<TypesSettings>,
  apis: readonly Api[],
  configured: readonly TypesInput[] | undefined,
): readonly Comparison[] {
  if (file !== undefined) {
    const name = api ?? (spec === undefined ? chooseJudged(apis, api).name : "types");
    return [toTypesComparison({ api: name, file, ...(spec !== undefined && { spec }) }, apis)];
  }
  if (spec !== undefined) {
    throw new ToolkitError(
      "USAGE",
      "Cannot use --spec without --types: nothing is compared with it. Name the generated file with --types.",
    );
  }
  const inputs = configured ?? findTypes(apis);
  if (api === undefined) return inputs.map((input) => toTypesComparison(input, apis));
  const own = inputs.filter((input) => input.api === api);
  if (own.length === 0) chooseJudged(apis, api);
  return own.map((input) => toTypesComparison(input, apis));
}

/** The types of APIs that lie in the working directory as they do in a checkout of this project. */
export function findTypes(apis: readonly Api[]): readonly TypesInput[] {
  return apis.flatMap(({ name }) => {
    const folder = resolve(`src/apis/${name}`);
    const spec = resolve(`openapi/${name}.yaml`);
    if (!existsSync(folder) || !existsSync(spec)) return [];
    return [{ api: name, file: join(folder, "schema.gen.ts"), spec }];
  });
}

/** Without a spec of its own, a file is compared with that of the API. */
export function toTypesComparison(
  { api, file, spec }: TypesInput,
  apis: readonly Api[],
): Comparison {
  const source = spec === undefined ? specFileOf(chooseJudged(apis, api)) : pathToFileURL(spec);
  const compiled = findCompiled(apis, source);
  return async (failOn) => {
    const { compareTypes } = await import("../../../drift/generated-types/compare-types.ts");
    const committed = pathToFileURL(file);
    return compareTypes({ spec: source, committed, api, failOn, ...(compiled && { compiled }) });
  };
}

/** What a mock was compiled to from the same file. */
function findCompiled(apis: readonly Api[], file: URL) {
  const path = fileURLToPath(file);
  return apis
    .flatMap(({ spec }) => (spec instanceof URL ? [] : spec))
    .find((compiled) => fileURLToPath(compiled.file) === path)?.document;
}
