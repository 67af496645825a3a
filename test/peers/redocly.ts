import { writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { exampleRequests, type ExampleRequest } from "./example-requests.ts";
import { load } from "./load.ts";
import type { Peer, Target } from "./peer.ts";
import { runCommand } from "./run-command.ts";

/** `redocly respect` plays a workflow that its user writes: here the same requests as for every peer. */
export const redocly: Peer = {
  name: "Redocly respect",
  version: load("@redocly/cli/package.json").version,
  async judge(target) {
    const workflow = `${target.specFile}.${new URL(target.url).port}.arazzo.json`;
    await writeFile(workflow, JSON.stringify(toArazzo(target)));
    const { code } = await runCommand({
      program: process.execPath,
      args: [
        load.resolve("@redocly/cli/bin/cli.js"),
        "respect",
        basename(workflow),
        `--server=api=${target.url}`,
        "--max-fetch-timeout=5000",
      ],
      cwd: dirname(workflow),
      env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      limitMs: 10_000,
    });
    return { kind: code === 0 ? "passes" : "fails" };
  },
};

function toArazzo(target: Target): object {
  const requests = exampleRequests(target);
  const outputs = requests.some(({ loggedIn }) => loggedIn) ? { outputs: loginOutputs } : {};
  return {
    arazzo: "1.0.1",
    info: { title: target.api, version: "1.0.0" },
    sourceDescriptions: [{ name: "api", url: `./${basename(target.specFile)}`, type: "openapi" }],
    workflows: [
      {
        workflowId: "login",
        steps: [
          ...requests.slice(0, 1).map((login) => ({ ...toStep(login), ...outputs })),
          ...requests.slice(1).map(toStep),
        ],
      },
    ],
  };
}

/** Beside the status, respect holds each reply against the spec by itself. */
function toStep({ id, operationId, body, status, loggedIn }: ExampleRequest): object {
  return {
    stepId: id,
    operationId: `$sourceDescriptions.api.${operationId}`,
    ...(body === undefined
      ? {}
      : { requestBody: { contentType: "application/json", payload: body } }),
    ...(loggedIn ? { parameters: loginParameters } : {}),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  };
}

const loginOutputs = {
  authToken: "$response.body#/data/authToken",
  userId: "$response.body#/data/userId",
};

const loginParameters = [
  { in: "header", name: "X-Auth-Token", value: "$steps.login.outputs.authToken" },
  { in: "header", name: "X-User-Id", value: "$steps.login.outputs.userId" },
];
