import { ToolkitError } from "../../errors.ts";
import type { Api } from "../../mock/definition/api.ts";
import { suggest } from "../../lib/suggest.ts";

/** The APIs that `--api` names; all without it. Throws `USAGE` for a name that there is not. */
export function chooseServed(
  apis: readonly Api[],
  names: readonly string[] | undefined,
): readonly Api[] {
  for (const name of names ?? []) refuseUnknown(apis, name, "--api");
  return names ? apis.filter(({ name }) => names.includes(name)) : apis;
}

/** Throws `USAGE` for a name that no API has. */
export function refuseUnknown(apis: readonly Api[], name: string, option: string): void {
  const known = apis.map((api) => api.name);
  if (known.includes(name)) return;
  throw new ToolkitError(
    "USAGE",
    `Cannot use ${option} "${name}": there is no such API.${suggest(name, known)} There is ${known.join(", ")}.`,
  );
}
