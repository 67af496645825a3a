import type { Operation } from "./operation.ts";

export type PathParameters = Readonly<Record<string, string>>;

export type RouteMatch<Route> =
  | { readonly kind: "found"; readonly route: Route; readonly parameters: PathParameters }
  | {
      readonly kind: "method-not-allowed";
      readonly routes: readonly Route[];
      readonly allow: readonly string[];
    }
  | { readonly kind: "unknown-path" };

export interface Router<Route> {
  /** Finds the route of a method and a path as sent. Fixed paths win over templates. */
  match(method: string, path: string): RouteMatch<Route>;
}

interface Entry<Route> {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Characters of the path that are no parameter: the more, the narrower is a template. */
  readonly fixedLength: number;
  readonly methods: Map<string, Route>;
}

const NO_PARAMETERS: PathParameters = {};

/** Routes anything that has an operation: an API's handler, a check, a recorded exchange. */
export function createRouter<Route extends { readonly operation: Operation }>(
  routes: readonly Route[],
): Router<Route> {
  const entries = new Map<string, Entry<Route>>();
  for (const route of routes) {
    for (const path of route.operation.paths) {
      const entry = entries.get(path) ?? createEntry<Route>(path);
      entries.set(path, entry);
      if (!entry.methods.has(route.operation.method))
        entry.methods.set(route.operation.method, route);
    }
  }
  const templates = [...entries.values()]
    .filter((entry) => entry.names.length > 0)
    .toSorted((a, b) => a.names.length - b.names.length || b.fixedLength - a.fixedLength);

  return {
    match(method, path) {
      const fixed = entries.get(path);
      if (fixed) return select(fixed, method, NO_PARAMETERS);
      for (const entry of templates) {
        const found = entry.pattern.exec(path);
        if (found) return select(entry, method, readParameters(entry.names, found));
      }
      return { kind: "unknown-path" };
    },
  };
}

function createEntry<Route>(path: string): Entry<Route> {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const parts = path.split(/\{[^}]+\}/);
  const source = parts.map((part) => RegExp.escape(part)).join("([^/]+)");
  return {
    pattern: new RegExp(`^${source}$`),
    names,
    fixedLength: parts.join("").length,
    methods: new Map(),
  };
}

function select<Route>(
  entry: Entry<Route>,
  method: string,
  parameters: PathParameters,
): RouteMatch<Route> {
  // RFC 9110, section 9.3.2: HEAD is GET without the content.
  const route =
    entry.methods.get(method) ?? (method === "HEAD" ? entry.methods.get("GET") : undefined);
  if (route) return { kind: "found", route, parameters };
  const allow = [...entry.methods.keys()].flatMap((known) =>
    known === "GET" ? ["GET", "HEAD"] : [known],
  );
  return {
    kind: "method-not-allowed",
    routes: [...entry.methods.values()],
    allow: [...new Set(allow)],
  };
}

function readParameters(names: readonly string[], found: RegExpExecArray): PathParameters {
  return Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? "")]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
