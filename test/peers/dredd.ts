import { readFile, writeFile } from "node:fs/promises";
import { parse } from "yaml";
import type { JsonObject } from "../../src/lib/json.ts";
import { toPointer } from "../../src/lib/json-pointer.ts";
import { follow } from "../../src/spec/reference.ts";
import { exampleRequests, type ExampleRequest } from "./example-requests.ts";
import { load } from "./load.ts";
import type { Peer } from "./peer.ts";
import { runCommand } from "./run-command.ts";
import { readAsOpenApi30 } from "./write-spec.ts";

/**
 * Of each response in a spec, Dredd takes one example, and from OpenAPI 3 no schema: by itself it compares replies
 * with that example. So a hook gives it the requests and the schemas.
 */
export const dredd: Peer = {
  name: "Dredd",
  version: load("dredd/package.json").version,
  async judge(target) {
    const base = `${target.specFile}.${new URL(target.url).port}.dredd`;
    const document: JsonObject = parse(await readFile(target.specFile, "utf8"));
    const requests = exampleRequests(target).map((request) => ({
      ...request,
      schema: findSchema(document, request),
    }));
    const spec = JSON.stringify(await readAsOpenApi30(target.specFile), withoutOptional);
    await writeFile(`${base}.json`, spec);
    await writeFile(`${base}.requests.json`, JSON.stringify({ document, requests }));
    const { code } = await runCommand({
      program: process.execPath,
      args: [
        load.resolve("dredd/bin/dredd"),
        `${base}.json`,
        target.url,
        `--hookfiles=${new URL("dredd-hooks.cjs", import.meta.url).pathname}`,
        "--loglevel=error",
      ],
      env: { REQUESTS_FILE: `${base}.requests.json` },
      limitMs: 10_000,
    });
    return { kind: code === 0 ? "passes" : "fails" };
  },
};

/** Dredd demands each header of a response and sends each parameter, optional or not. */
function withoutOptional(key: string, value: unknown): unknown {
  return key === "headers" || key === "parameters" ? undefined : value;
}

/** Where the schema of the reply stands in the spec. */
function findSchema(document: JsonObject, { path, method, status }: ExampleRequest): string {
  const tokens = ["paths", path, method.toLowerCase(), "responses", `${status}`];
  const { pointer } = follow(document, toPointer(tokens));
  return `#${pointer}${toPointer(["content", "application/json", "schema"])}`;
}
