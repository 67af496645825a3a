import { fileURLToPath } from "node:url";
import { ToolkitError } from "../errors.ts";
import { toShownPath } from "../lib/shown-path.ts";
import type { Operation } from "../spec/operation.ts";
import type { Spec } from "../spec/spec.ts";
import { loadDirected } from "../spec/directed-spec.ts";
import type { Api, UntypedHandler } from "./definition/api.ts";

/** An API with its spec read and its profile chosen. */
export interface LoadedApi {
  readonly api: Api;
  /** Judges replies. */
  readonly spec: Spec;
  /** Judges requests. */
  readonly requestSpec: Spec;
  readonly profile: string;
}

/** An operation that a mock serves. */
export interface Route {
  readonly operation: Operation;
  readonly handler: UntypedHandler;
  readonly spec: Spec;
  readonly owner: LoadedApi;
}

/** Names that stand first in a path of the control API. */
const RESERVED = new Set([
  "reset",
  "snapshots",
  "worlds",
  "clock",
  "faults",
  "scenarios",
  "requests",
  "events",
  "openapi.json",
]);

export function isReservedName(name: string): boolean {
  return RESERVED.has(name);
}

/** Throws `CONFIG_INVALID` for a profile that the API does not have, or a name that it cannot bear. */
export async function loadApi(api: Api, profile: string = api.profiles[0]): Promise<LoadedApi> {
  if (isReservedName(api.name)) {
    throw new ToolkitError(
      "CONFIG_INVALID",
      `Cannot serve an API named "${api.name}": the control API has a path of that name. Choose another.`,
    );
  }
  if (!api.profiles.includes(profile)) {
    throw new ToolkitError(
      "CONFIG_INVALID",
      `Cannot serve "${api.name}" in profile "${profile}": it has ${api.profiles.join(", ")}. Choose one of these.`,
    );
  }
  const { spec, requestSpec } = api.loaded ?? (await loadDirected(api.spec));
  return { api, spec, requestSpec, profile };
}

/** The routes of all APIs. Throws `CONFIG_INVALID` when two of them have the same operation. */
export function routeAll(apis: readonly LoadedApi[]): readonly Route[] {
  const routes = apis.flatMap(createRoutes);
  const owners = new Map<string, Route>();
  for (const route of routes) {
    const { method, paths } = route.operation;
    for (const path of paths) {
      // Two templates that differ in the names of their parameters alone take the same paths.
      const key = `${method} ${path.replaceAll(/\{[^}]+\}/g, "{}")}`;
      const other = owners.get(key);
      if (other && other.owner !== route.owner) throw clash(other, route, `${method} ${path}`);
      owners.set(key, route);
    }
  }
  return routes;
}

function describe({ api, spec }: LoadedApi): string {
  return `"${api.name}" (${toShownPath(fileURLToPath(spec.file))})`;
}

function clash({ owner: first }: Route, { owner: second }: Route, operation: string): ToolkitError {
  return new ToolkitError(
    "CONFIG_INVALID",
    `Cannot serve ${describe(first)} and ${describe(second)} together: both have ${operation}. Give them different base paths under \`servers\`, or serve each from a port of its own.`,
  );
}

/** Throws `OPERATION_NOT_IN_SPEC` when handlers and operations do not match one to one. */
function createRoutes(owner: LoadedApi): readonly Route[] {
  const { api, spec } = owner;
  const known = new Set(spec.operations.map(({ id }) => id));
  const stray = Object.keys(api.operations).find((id) => !known.has(id));
  if (stray !== undefined)
    throw mismatch(api, `has a handler for "${stray}", which its spec does not have`);
  return spec.operations.map((operation) => {
    const handler = api.operations[operation.id];
    if (!handler) throw mismatch(api, `has no handler for "${operation.id}"`);
    return { operation, handler, spec, owner };
  });
}

function mismatch(api: Api, what: string): ToolkitError {
  return new ToolkitError(
    "OPERATION_NOT_IN_SPEC",
    `Cannot serve "${api.name}": it ${what}. Name each handler after an operationId of the spec.`,
  );
}
