import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ToolkitError } from "../../errors.ts";
import type { BrokerSettings } from "../options/pact-settings.ts";

const PACKAGE = "@pact-foundation/pact-cli";
const OPTION = "--broker";

/** How long it may take in all: it tries again by itself. */
const PATIENCE_MS = 60_000;
const RETRIES = "2";

/** What Pact's own program said of a question to a broker. */
export interface PactCliAnswer {
  readonly code: number;
  readonly text: string;
}

/** A broker that was named. Throws `USAGE` without one. */
export function requireBroker({ broker, brokerToken }: Partial<BrokerSettings>, what: string) {
  if (broker !== undefined) return { broker, brokerToken };
  throw new ToolkitError("USAGE", `Cannot ${what}: no broker is named. Add ${OPTION} <url>.`);
}

/**
 * Runs `pact broker …` of the installed package. The token is in its environment, where no list of processes shows
 * it. Throws `TOOL_MISSING` without the package, `TARGET_UNREACHABLE` when the broker does not answer.
 */
export async function askBroker(
  args: readonly string[],
  { broker, brokerToken }: ReturnType<typeof requireBroker>,
): Promise<PactCliAnswer> {
  const options = ["--broker-base-url", broker, "--retries", RETRIES, "--output", "json"];
  const child = spawn(findProgram(), ["broker", ...args, ...options], {
    env: {
      ...cleanEnvironment(),
      ...(brokerToken !== undefined && { PACT_BROKER_TOKEN: brokerToken }),
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: PATIENCE_MS,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once("error", reject);
  child.once("close", resolve);
  const code = await promise;
  if (code !== null) return { code, text };
  throw unreachable(broker, `it did not answer within ${PATIENCE_MS / 1000} s`);
}

export function unreachable(broker: string, why: string): ToolkitError {
  return new ToolkitError(
    "TARGET_UNREACHABLE",
    `Cannot ask ${broker}: ${why}. Check --broker and --broker-token.`,
  );
}

/** What Pact's own tools say was wrong, without their ornaments. */
export function reasonOf(text: string): string {
  const line = text.split("\n").findLast((each) => each.startsWith("❌")) ?? text.trim();
  return line
    .replace(/^❌ *|^No pacts found .*?(?=IO Error)/, "")
    .replace(/^IO Error - /, "")
    .replace(/\.? URL: '.*$/, "")
    .replace(/[.\s]+$/, "");
}

function findProgram(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const places = [new URL(import.meta.url), join(process.cwd(), "package.json")];
  for (const place of places) {
    try {
      const own = createRequire(place).resolve(`${PACKAGE}/package.json`);
      const built = `${PACKAGE}-${system}-${process.arch}/package.json`;
      const name = system === "windows" ? "pact.exe" : "pact";
      return join(dirname(createRequire(own).resolve(built)), "standalone", name);
    } catch {
      // It may be in the other place.
    }
  }
  throw new ToolkitError(
    "TOOL_MISSING",
    `Cannot ask a broker without ${PACKAGE}: it is not installed for ${process.platform} ${process.arch}. Install it: npm install --save-dev ${PACKAGE}`,
  );
}

/** What is set for other Pact tools would change what is asked; nobody is told that it runs. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PACT_"));
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: "true" };
}
