import { ToolkitError } from "../../errors.ts";
import { suggest } from "../../lib/suggest.ts";

/** The API that is named, or the only one. Throws `USAGE` naming those that there are. */
export function chooseJudged<Api extends { readonly name: string }>(
  apis: readonly Api[],
  wanted: string | undefined,
): Api {
  const names = apis.map(({ name }) => name);
  const [only, ...others] = apis;
  if (wanted === undefined && only && others.length === 0) return only;
  const chosen = apis.find(({ name }) => name === wanted);
  if (chosen) return chosen;
  const why =
    wanted === undefined
      ? "several APIs are configured. Choose one with --api."
      : `there is no API "${wanted}".${suggest(wanted, names)}`;
  const hint = /\.(ya?ml|json)$/.test(wanted ?? "")
    ? ` A document is named in a doubletake.config.yaml: apis: [${wanted}].`
    : "";
  throw new ToolkitError("USAGE", `Cannot check: ${why} There is ${names.join(", ")}.${hint}`);
}
