import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { resolve } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { parsePointer } from "../../lib/json-pointer.ts";
import type { ConfiguredSection } from "../options/read-settings.ts";
import { INPUTS_SCHEMA } from "./inputs-schema.ts";
import type { DriftInputs, SpecInput } from "./inputs.ts";
import { isUrl } from "./is-url.ts";

/** What a section names, with absolute paths. Throws `CONFIG_INVALID`. */
export function readInputs({ values, folder, file }: ConfiguredSection): DriftInputs {
  const { docs, types, spec, live, mock } = validate(values, file);
  const toPath = (path: string) => (isUrl(path) ? path : resolve(folder, path));
  return {
    ...(docs && { docs: docs.map(({ page, ...rest }) => ({ ...rest, page: toPath(page) })) }),
    ...(types && {
      types: types.map(({ file: path, spec: source, api }) => ({
        api,
        file: toPath(path),
        ...(source !== undefined && { spec: toPath(source) }),
      })),
    }),
    ...(spec && { spec: [spec].flat().map((input) => toSides(input, toPath)) }),
    ...(live && {
      live: live.map(({ from, accounts, api }) => ({
        api,
        from: toPath(from),
        ...(accounts !== undefined && { accounts: toPath(accounts) }),
      })),
    }),
    ...(mock !== undefined && { mock }),
  };
}

function validate(values: unknown, file: string): DriftInputs {
  const fits = new Ajv2020({ strict: false }).compile<DriftInputs>(INPUTS_SCHEMA);
  if (fits(values)) return values;
  throw refuse(file, fits.errors?.[0]);
}

/** A path that looks like one; what may be a Git ref stays as it is. */
function toSides(input: SpecInput, toPath: (path: string) => string): SpecInput {
  const toSide = (side: string) =>
    /^[./]|^[^:]+\.(ya?ml|json)$/i.test(side) ? toPath(side) : side;
  const { base, revision } = input;
  return {
    ...input,
    base: toSide(base),
    ...(revision !== undefined && { revision: toSide(revision) }),
  };
}

function refuse(file: string, error: ErrorObject | undefined): ToolkitError {
  const place = ["drift", ...parsePointer(error?.instancePath ?? "")].join(".");
  const unknown: unknown = error?.params["additionalProperty"];
  const what =
    typeof unknown === "string"
      ? `has an unknown key: "${unknown}"`
      : (error?.message?.replaceAll(",", " or ") ?? "is wrong");
  return new ToolkitError(
    "CONFIG_INVALID",
    `Cannot use ${file}: "${place}" ${what}. Correct it: see "doubletake drift --help".`,
  );
}
