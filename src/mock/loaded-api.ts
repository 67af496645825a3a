import { ToolkitError } from "../errors.ts";
import type { Operation } from "../spec/operation.ts";
import { loadSpec, type Spec } from "../spec/spec.ts";
import type { Api, UntypedHandler } from "./definition/api.ts";

/** An API with its spec read and its profile chosen. */
export interface LoadedApi {
  readonly api: Api;
  readonly spec: Spec;
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

/** Throws `CONFIG_INVALID` for a profile that the API does not have, or a name that it cannot bear. */
export async function loadApi(api: Api, profile: string = api.profiles[0]): Promise<LoadedApi> {
  if (RESERVED.has(api.name)) {
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
  return { api, spec: await loadSpec(api.spec), profile };
}

/** Throws `OPERATION_NOT_IN_SPEC` when handlers and operations do not match one to one. */
export function createRoutes(owner: LoadedApi): readonly Route[] {
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
