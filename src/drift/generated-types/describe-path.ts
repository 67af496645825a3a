const SECTIONS: Readonly<Record<string, string>> = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  requestBodies: "request body",
  headers: "header",
  pathItems: "path item",
};

/** What a path of names leads to, in words: `schema "Login"`, `"user.name" of operation "login"`. */
export function describePath(path: readonly string[]): string {
  const { whole, rest } = split(path);
  return rest.length === 0 ? whole : `"${toAccess(rest)}" of ${whole}`;
}

function split(path: readonly string[]): {
  readonly whole: string;
  readonly rest: readonly string[];
} {
  const [first = "", second = "", third = "", ...deeper] = path;
  const below = path.slice(2);
  if (first === "operations" && path.length > 1)
    return { whole: `operation "${second}"`, rest: below };
  if (first === "components" && path.length > 2) {
    return { whole: `${SECTIONS[second] ?? second} "${third}"`, rest: deeper };
  }
  if (first === "paths" && path.length > 2) {
    return { whole: `operation "${third.toUpperCase()} ${second}"`, rest: deeper };
  }
  if (first === "paths" && path.length > 1) return { whole: `route "${second}"`, rest: below };
  return { whole: `type "${first}"`, rest: path.slice(1) };
}

/** `data[].name`, `content["text/plain"]`. */
function toAccess(names: readonly string[]): string {
  const parts = names.map((name) => {
    if (name.startsWith("[")) return name;
    return /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  });
  return parts.join("").replace(/^\./, "");
}
