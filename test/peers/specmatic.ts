import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { toPointer } from "../../src/lib/json-pointer.ts";
import { follow } from "../../src/spec/reference.ts";
import type { JsonObject } from "../../src/lib/json.ts";
import { exampleRequests, type ExampleRequest } from "./example-requests.ts";
import { load } from "./load.ts";
import type { Peer, Target } from "./peer.ts";
import { runCommand } from "./run-command.ts";
import { type LoginHeaders, sendRequest, toLoginHeaders } from "./send-request.ts";

/** Specmatic's npm package brings a Java archive, which it gives to the `java` of the machine. */
export function createSpecmatic(): Peer {
  const hasJava = isThereJava();
  return {
    name: "Specmatic",
    version: load("specmatic/package.json").version,
    // A run takes seconds, since it starts Java.
    sample: 30,
    async judge(target) {
      if (!hasJava) return { kind: "cannot-run", reason: "there is no Java here" };
      const folder = `${target.specFile}.${new URL(target.url).port}.specmatic`;
      await writeContract(folder, target);
      const { code } = await runCommand({
        program: "java",
        args: [
          // Half of a short run would be spent on compiling.
          "-XX:TieredStopAtLevel=1",
          "-jar",
          load.resolve("specmatic/specmatic.jar"),
          "test",
          "contract.yaml",
          `--testBaseURL=${target.url}`,
          "--strict",
        ],
        cwd: folder,
        limitMs: 20_000,
      });
      return { kind: code === 0 ? "passes" : "fails" };
    },
  };
}

function isThereJava(): boolean {
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Writes the spec, and beside it the requests as external examples; with inline ones Specmatic wants all in pairs. */
async function writeContract(folder: string, target: Target): Promise<void> {
  const document: JsonObject = parse(await readFile(target.specFile, "utf8"));
  const examples = join(folder, "contract_examples");
  await mkdir(examples, { recursive: true });
  const contract: unknown = JSON.parse(JSON.stringify(document), withoutExamples);
  await writeFile(join(folder, "contract.yaml"), stringify(contract));
  const requests = exampleRequests(target);
  const login = await logIn(target.url, requests);
  for (const request of requests) {
    // Specmatic has an order of its own: it asks who is logged in before it logs out.
    if (request.id === "me-after-logout") continue;
    const example = toExample(document, request, login);
    await writeFile(join(examples, `${request.id}.json`), JSON.stringify(example));
  }
}

function withoutExamples(key: string, value: unknown): unknown {
  return key === "examples" ? undefined : value;
}

async function logIn(url: string, requests: readonly ExampleRequest[]): Promise<LoginHeaders> {
  const [request] = requests;
  if (!request || !requests.some(({ loggedIn }) => loggedIn)) return {};
  try {
    const response = await sendRequest(url, request, { signal: AbortSignal.timeout(5000) });
    return toLoginHeaders(await response.text());
  } catch {
    // Specmatic will meet the same failure, and judge it.
    return {};
  }
}

function toExample(
  document: JsonObject,
  { method, path, body, status, loggedIn }: ExampleRequest,
  login: LoginHeaders,
): object {
  const json = { "Content-Type": "application/json" };
  const headers = { ...(body === undefined ? {} : json), ...(loggedIn ? login : {}) };
  return {
    "http-request": { path, method, headers, ...(body === undefined ? {} : { body }) },
    "http-response": {
      status,
      headers: json,
      body: findReply(document, ["paths", path, method.toLowerCase(), "responses", `${status}`]),
    },
  };
}

/** The first example of a reply in the spec. Specmatic holds real replies against the schema, not against this. */
function findReply(document: JsonObject, tokens: readonly string[]): unknown {
  const response = follow(document, toPointer(tokens));
  const examples = `${response.pointer}${toPointer(["content", "application/json", "examples"])}`;
  const [name = ""] = Object.keys(follow(document, examples).value ?? {});
  return follow(document, `${follow(document, `${examples}${toPointer([name])}`).pointer}/value`)
    .value;
}
