import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckReport } from "../../report/report.ts";
import { ToolkitError } from "../../errors.ts";
import type { Contract } from "../contract/contract.ts";
import type { Upstream } from "./forward.ts";
import { splitLog } from "./log.ts";
import type { NativeRun } from "./native-run.ts";
import { type NativeSurroundings, runNative } from "./native-verifier.ts";
import { readOutcomes, readTroubles } from "./outcome.ts";
import { startRelay } from "./relay.ts";
import type { ChangeState } from "./state-change.ts";
import { type Making, nameApart, toVerifiedCheck } from "./verified-check.ts";

/** A provider, and all that is needed to verify contracts with it. */
export interface Verification {
  /** Name of the provider. */
  readonly provider: string;
  readonly upstream: Upstream;
  readonly changeState: ChangeState;
  readonly surroundings: NativeSurroundings;
  readonly making: Making;
}

/** Where contracts come from, and where the outcome goes to: the words of the verifier. */
export type Broker = Pick<
  NativeRun,
  | "pactBrokerUrl"
  | "pactBrokerToken"
  | "consumerVersionSelectors"
  | "publishVerificationResult"
  | "providerVersion"
  | "providerVersionBranch"
>;

/** What came of it: a check for each interaction. */
export interface Verified {
  readonly checks: readonly CheckReport[];
  /** What kept contracts from being read. */
  readonly troubles: readonly string[];
}

/** Sends every request of a contract to its provider, and compares the responses. */
export async function verifyContract(
  verification: Verification,
  contract: Contract,
): Promise<Verified> {
  const folder = await mkdtemp(join(tmpdir(), "doubletake-pact-"));
  try {
    const file = join(folder, "contract.json");
    await writeFile(file, JSON.stringify(withoutMessages(contract)));
    return refuseTroubles(await verify(verification, { pactUrls: [file] }, contract), contract);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The verifier is stricter than our reader. */
function refuseTroubles(verified: Verified, { source, interactions }: Contract): Verified {
  const { checks, troubles } = verified;
  if (troubles.length === 0 && checks.length === interactions.length) return verified;
  const [trouble = `it read ${checks.length} of ${interactions.length} interactions`] = troubles;
  const why = trouble.replace(/^Failed to load pact '.*?' - /, "").replace(/\.$/, "");
  throw new ToolkitError(
    "FILE_UNREADABLE",
    `Cannot use ${source.file}: Pact's verifier says: ${why}. Write it anew by the consumer's tests.`,
  );
}

/** The same with all contracts that a broker has of the provider. */
export function verifyBroker(verification: Verification, broker: Broker): Promise<Verified> {
  return verify(verification, broker);
}

/** An HTTP provider has none: the verifier would ask it for each of them. */
function withoutMessages({ source, interactions }: Contract): unknown {
  const { messages: _, ...rest } = source.value;
  return { ...rest, interactions: interactions.map(({ raw }) => raw) };
}

/** The relay gives up sooner on a provider that does not answer; a state may take its time. */
const PATIENCE_MS = 300_000;

async function verify(
  verification: Verification,
  from: Pick<NativeRun, "pactUrls"> | Broker,
  contract?: Contract,
): Promise<Verified> {
  const { provider, upstream, changeState, surroundings } = verification;
  const consumer = contract?.consumer;
  const relay = await startRelay({
    upstream,
    changeState,
    ...(consumer !== undefined && { consumer }),
  });
  try {
    const report = await runNative(
      {
        ...from,
        providerBaseUrl: relay.url,
        provider,
        providerStatesSetupUrl: relay.stateUrl,
        timeout: PATIENCE_MS,
        logLevel: surroundings.print ? "debug" : "error",
        failIfNoPactsFound: false,
      },
      surroundings,
    );
    const outcomes = readOutcomes(report);
    const episodes = splitLog(
      relay.log,
      outcomes.map(({ states }) => Math.max(1, states.length)),
    );
    const values = relay.log.flatMap((entry) => (entry.kind === "state" ? [entry.values] : []));
    const checks = outcomes.map((outcome, index) =>
      toVerifiedCheck(
        { outcome, episode: episodes[index] ?? {}, values, ...(contract && { contract }) },
        verification.making,
      ),
    );
    return { checks: nameApart(checks), troubles: readTroubles(report) };
  } finally {
    await relay.close();
  }
}
