import type { LoadedApi } from "../../mock/loaded-api.ts";
import { createExplain, type Explain } from "../../spec/explain.ts";
import type { Operation } from "../../spec/operation.ts";
import { createRouter, type PathParameters } from "../../spec/router.ts";
import type { Spec } from "../../spec/spec.ts";
import { findRequiredHeaders, type RequiredHeader } from "./required-headers.ts";

/** An operation that requests through the proxy may call. */
export interface ProxyRoute {
  /** Name of the API. */
  readonly api: string;
  readonly spec: Spec;
  readonly explain: Explain;
  readonly operation: Operation;
  /** By pointer of the response. */
  readonly requiredHeaders: ReadonlyMap<string, readonly RequiredHeader[]>;
}

/** The operation that a request calls. */
export interface RouteCall {
  readonly route: ProxyRoute;
  readonly parameters: PathParameters;
  /** The path by which the spec knows it: without the query, and perhaps below the upstream's own path. */
  readonly path: string;
}

export type FindCall = (method: string, path: string) => RouteCall | undefined;

/** Finds operations by paths as clients send them, and as the upstream gets them. */
export function createFindCall(apis: readonly LoadedApi[], basePath: string): FindCall {
  const router = createRouter(apis.flatMap(toRoutes));
  return (method, path) => {
    for (const candidate of basePath === "" ? [path] : [path, basePath + path]) {
      const match = router.match(method, candidate);
      if (match.kind === "found") {
        return { route: match.route, parameters: match.parameters, path: candidate };
      }
    }
    return undefined;
  };
}

function toRoutes({ api, spec }: LoadedApi): readonly ProxyRoute[] {
  const explain = createExplain(spec.document);
  return spec.operations.map((operation) => ({
    api: api.name,
    spec,
    explain,
    operation,
    requiredHeaders: findRequiredHeaders(spec.document, operation),
  }));
}
