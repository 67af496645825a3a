import { asArray, type JsonObject } from "../../../lib/json.ts";
import { readOperations } from "../../../spec/operations.ts";
import { readServerPaths } from "../../../spec/server-paths.ts";
import { createCounterparts } from "../counterparts.ts";
import { toPlace } from "../side.ts";
import type { SpecRule } from "../spec-rule.ts";

export const serverPathRemoved: SpecRule = {
  id: "spec/server-path-removed",
  title: "An operation can be reached under every server path that it had before.",
  level: "must",
  source:
    "https://spec.openapis.org/oas/v3.1.1#server-object: the URL of a server stands before each path. oasdiff compares paths alone.",
  *compare(sides) {
    const find = createCounterparts(readOperations(sides.revision.normal));
    const reported = new Set<string>();
    for (const operation of readOperations(sides.base.normal)) {
      const counterpart = find(operation);
      if (!counterpart) continue;
      for (const path of operation.paths) {
        const server = path.slice(0, path.length - operation.path.length);
        const still = counterpart.paths.map((own) => own.slice(0, -counterpart.path.length));
        if (still.includes(server) || reported.has(server)) continue;
        reported.add(server);
        yield {
          operationId: counterpart.id,
          pointer: "/servers",
          message: `Clients that call \`${operation.method} ${path}\` no longer reach it: no server has the path \`${server || "/"}\`.`,
          expected: server || "/",
          received: still.map((own) => own || "/").join(", "),
          document: toPlace(sides.base, placeOf(sides.base.normal, server)),
          spec: toPlace(sides.revision, placeOf(sides.revision.normal)),
        };
      }
    }
  },
};

/** The server of a path, or the only one there is. */
function placeOf({ servers }: JsonObject, path?: string): string {
  const all = asArray(servers);
  const index =
    path === undefined
      ? all.length - 1
      : all.findIndex((server) => readServerPaths([server]).includes(path));
  return index < 0 || (path === undefined && index > 0) ? "/servers" : `/servers/${index}`;
}
