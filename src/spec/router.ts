import type { Operation } from "./operation.ts";
import { createTemplates } from "./templates.ts";

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
  /**
   * Finds the route of a method and a path as sent. A fixed path wins over templates, whatever its methods; among
   * templates, the narrowest that has the method.
   */
  match(method: string, path: string): RouteMatch<Route>;
}

interface Entry<Route> {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Segments of the path that have a parameter in them. */
  readonly openSegments: number;
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
    for (const path of route.operation.paths.map(toSent)) {
      const entry = entries.get(path) ?? createEntry<Route>(path);
      entries.set(path, entry);
      if (!entry.methods.has(route.operation.method))
        entry.methods.set(route.operation.method, route);
    }
  }
  const templates = createTemplates(
    [...entries]
      .filter(([, { names }]) => names.length > 0)
      .toSorted(([, a], [, b]) => a.openSegments - b.openSegments || b.fixedLength - a.fixedLength),
  );

  return {
    match(method, path) {
      const fixed = entries.get(path);
      if (fixed) {
        const route = find(fixed, method);
        return route ? { kind: "found", route, parameters: NO_PARAMETERS } : refuse([fixed]);
      }
      const others: Entry<Route>[] = [];
      for (const { entry } of templates.near(path)) {
        const found = entry.pattern.exec(path);
        const route = found && find(entry, method);
        if (route) {
          return { kind: "found", route, parameters: readParameters(entry.names, found) };
        }
        if (found) others.push(entry);
      }
      return others.length === 0 ? { kind: "unknown-path" } : refuse(others);
    },
  };
}

/** A path as a request has it: what no URL may have in it is escaped. */
function toSent(path: string): string {
  return path.replaceAll(/\{[^}]*\}|[^\x21-\x7e]+/g, (part) =>
    part.startsWith("{") ? part : encodeURIComponent(part),
  );
}

function createEntry<Route>(path: string): Entry<Route> {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const parts = path.split(/\{[^}]+\}/);
  const source = parts.map((part) => RegExp.escape(part)).join("([^/]+)");
  return {
    pattern: new RegExp(`^${source}$`),
    names,
    openSegments: path.split("/").filter((segment) => segment.includes("{")).length,
    fixedLength: parts.join("").length,
    methods: new Map(),
  };
}

/** RFC 9110, section 9.3.2: HEAD is GET without the content. */
function find<Route>({ methods }: Entry<Route>, method: string): Route | undefined {
  return methods.get(method) ?? (method === "HEAD" ? methods.get("GET") : undefined);
}

function refuse<Route>(entries: readonly Entry<Route>[]): RouteMatch<Route> {
  const methods = entries.flatMap((entry) => [...entry.methods.keys()]);
  const allow = methods.flatMap((known) => (known === "GET" ? ["GET", "HEAD"] : [known]));
  return {
    kind: "method-not-allowed",
    routes: entries.flatMap((entry) => [...entry.methods.values()]),
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
