import { asArray, asObject, asString, type JsonObject } from "../lib/json.ts";

/** The path of each server URL, without a slash at the end; the root when there is no server. */
export function readServerPaths(servers: unknown): readonly string[] {
  const paths = asArray(servers).map((server) => pathOf(asObject(server)));
  return paths.length === 0 ? [""] : [...new Set(paths)];
}

/**
 * A URL may be relative, and any part of it a variable with a default. A variable of the path that has none stays,
 * and stands for any segment.
 */
function pathOf({ url, variables }: JsonObject): string {
  const known = asObject(variables);
  const filled = asString(url, "/").replaceAll(/\{([^}]*)\}/g, (whole, name: string) => {
    const preset = asObject(known[name])["default"];
    return typeof preset === "string" || typeof preset === "number" ? String(preset) : whole;
  });
  const [path = ""] = filled.replace(/^(?:[^/?#]*:)?\/\/[^/?#]*/, "").split(/[?#]/);
  const { pathname } = new URL(`/${path.replace(/^\/+/, "")}`, "http://localhost");
  return pathname.replaceAll("%7B", "{").replaceAll("%7D", "}").replace(/\/$/, "");
}
