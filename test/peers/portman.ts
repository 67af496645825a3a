import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { exampleRequests, type ExampleRequest } from "./example-requests.ts";
import { load } from "./load.ts";
import type { Peer, Target } from "./peer.ts";
import { runCommand } from "./run-command.ts";

interface Newman {
  run(options: object, done: (error: unknown, summary: NewmanSummary) => void): void;
}

interface NewmanSummary {
  readonly run: { readonly failures: readonly unknown[] };
}

/** Portman writes a Postman collection from the spec, once for each API; Newman runs it on each server. */
export function createPortman(): Peer {
  const collections = new Map<string, Promise<object>>();
  return {
    name: "Portman with Newman",
    version: load("@apideck/portman/package.json").version,
    async judge(target) {
      const collection = collections.get(target.api) ?? writeCollection(target);
      collections.set(target.api, collection);
      return { kind: (await hasFailures(await collection, target)) ? "fails" : "passes" };
    },
  };
}

async function writeCollection(target: Target): Promise<object> {
  const configFile = `${target.specFile}.portman.json`;
  const collectionFile = `${target.specFile}.postman.json`;
  await writeFile(configFile, JSON.stringify(toConfig(target)));
  const { code, output } = await runCommand({
    program: process.execPath,
    args: [
      load.resolve("@apideck/portman/bin/portman"),
      `--local=${target.specFile}`,
      `--portmanConfigFile=${configFile}`,
      `--output=${collectionFile}`,
      "--baseUrl={{url}}",
    ],
    // It leaves a folder `tmp` where it runs.
    cwd: dirname(target.specFile),
    limitMs: 60_000,
  });
  if (code !== 0) throw new Error(`Portman wrote no collection: ${output}`);
  return JSON.parse(await readFile(collectionFile, "utf8"));
}

function toConfig(target: Target): object {
  return {
    version: 1,
    tests: {
      integrationTests: [{ name: FOLDER, operations: exampleRequests(target).map(toOperation) }],
    },
  };
}

const FOLDER = "Example requests";

function toOperation({ id, operationId, body, status, loggedIn }: ExampleRequest): object {
  const openApiResponse = String(status);
  const enabled = true;
  return {
    openApiOperationId: operationId,
    openApiResponse,
    variations: [
      {
        name: id,
        openApiResponse,
        overwrites: [
          {
            overwriteRequestBody: [{ key: ".", value: withCodeOf(id, body), overwrite: true }],
            // A collection has one key for a request, and this API asks for two.
            overwriteRequestSecurity: { remove: true },
            ...(loggedIn ? { overwriteRequestHeaders: loginHeaders } : {}),
          },
        ],
        tests: {
          contractTests: [
            { statusCode: { enabled, code: status } },
            { contentType: { enabled } },
            { jsonBody: { enabled } },
            { schemaValidation: { enabled } },
          ],
        },
        ...(id === "login" ? { assignVariables: [{ collectionVariables: loginVariables }] } : {}),
      },
    ],
  };
}

const loginVariables = [
  { responseBodyProp: "data.authToken", name: "authToken" },
  { responseBodyProp: "data.userId", name: "userId" },
];

const loginHeaders = [
  { key: "X-Auth-Token", value: "{{authToken}}", insert: true, overwrite: true },
  { key: "X-User-Id", value: "{{userId}}", insert: true, overwrite: true },
];

/** The codes of a second factor are another in half a minute, so that the collection has variables for them. */
function withCodeOf(id: string, body: unknown): unknown {
  if (body === undefined) return undefined;
  return JSON.parse(JSON.stringify(body), (key, value) => (key === "code" ? `{{${id}}}` : value));
}

function findCode(body: unknown): string | undefined {
  let code: string | undefined;
  JSON.stringify(body, (key, value) => {
    if (key === "code") code = value;
    return value;
  });
  return code;
}

function hasFailures(collection: object, target: Target): Promise<boolean> {
  const newman: Newman = load("newman");
  const codes = exampleRequests(target).map(({ id, body }) => ({ key: id, value: findCode(body) }));
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  newman.run(
    {
      collection,
      folder: FOLDER,
      envVar: [{ key: "url", value: target.url }, ...codes.filter(({ value }) => value)],
      timeoutRequest: 5000,
      bail: true,
      reporters: [],
    },
    (error, summary) => {
      if (error) reject(error);
      else resolve(summary.run.failures.length > 0);
    },
  );
  return promise;
}
