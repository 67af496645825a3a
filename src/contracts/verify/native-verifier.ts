import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { asObject, isObject, type JsonObject, parseJson } from "../../lib/json.ts";
import type { NativeRequest, NativeRun } from "./native-run.ts";

/** What surrounds the verifier. */
export interface NativeSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Takes what the library prints; absent: nobody sees it. */
  readonly print?: (text: string) => void;
  readonly signal?: AbortSignal;
}

const PACKAGE = "@pact-foundation/pact";

/** The library's entry: of this package's neighbours, or of whoever runs it. Throws `TOOL_MISSING`. */
export function findPact(): string {
  const folders = [new URL(import.meta.url), join(process.cwd(), "package.json")];
  for (const folder of folders) {
    try {
      return createRequire(folder).resolve(PACKAGE);
    } catch {
      // It may be in the other place.
    }
  }
  throw missing("it is not installed");
}

function missing(why: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    "TOOL_MISSING",
    `Cannot verify contracts without ${PACKAGE}: ${why}. Install it for ${process.platform} ${process.arch}: npm install --save-dev ${PACKAGE}`,
    { cause },
  );
}

/** Runs Pact's own verifier in a process of its own. Throws `TOOL_MISSING` where that cannot be. */
export async function runNative(
  run: NativeRun,
  { environment, print, signal }: NativeSurroundings,
): Promise<JsonObject> {
  const library = findPact();
  const here = new URL(import.meta.url);
  const child = fork(new URL(`native-process${extname(here.pathname)}`, here), {
    env: cleanEnvironment(environment),
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => print?.(chunk.toString()));
  }
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once("message", (reply) => {
    resolve(String(asObject(reply)["text"]));
  });
  child.once("error", reject);
  child.once("exit", (code, name) => {
    reject(missing(`it ended without an answer (${String(code ?? name)})`));
  });
  signal?.addEventListener("abort", () => {
    reject(signal.reason);
  });
  const request: NativeRequest = { library, run };
  child.send(request);
  try {
    return readReport(await promise);
  } finally {
    child.kill("SIGKILL");
  }
}

function readReport(text: string): JsonObject {
  const report = parseJson(text);
  if (isObject(report)) return report;
  throw missing(text.split("\n", 1).join().replace(/\.$/, ""));
}

/**
 * What a user has set for Pact's other tools would change what is verified, and a proxy would stand between the
 * verifier and the relay beside it. It reports to nobody that it runs.
 */
function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^PACT_(?!PREBUILD)|^NODE_OPTIONS$/.test(name),
  );
  const noProxy = [environment["NO_PROXY"] ?? environment["no_proxy"], "127.0.0.1"];
  const direct = noProxy.filter((host) => host !== undefined && host !== "").join(",");
  return {
    ...Object.fromEntries(kept),
    NO_PROXY: direct,
    no_proxy: direct,
    PACT_DO_NOT_TRACK: "true",
  };
}
