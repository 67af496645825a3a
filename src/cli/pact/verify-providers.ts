import { toJudgedSpec } from "../../contracts/judged-spec.ts";
import { createLocate } from "../../contracts/verify/locate-expected.ts";
import {
  type Broker,
  type Verification,
  type Verified,
  verifyContract,
} from "../../contracts/verify/verify-contracts.ts";
import type { Api } from "../../define-api.ts";
import { loadSpec } from "../../spec/spec.ts";
import { specFileOf } from "../drift/spec-file.ts";
import { conceal } from "./conceal.ts";
import type { Provider } from "./find-contracts.ts";
import { openProvider, type OpenProvider, type Where } from "./open-provider.ts";
import type { Judged } from "../reporting/report-judged.ts";
import { verifyFromBroker } from "./verify-from-broker.ts";
import { createWatch, type Watch } from "./watch-target.ts";

/** Contracts, who has to keep them, and what stops the work. */
export interface VerifyJob extends Where {
  readonly providers: readonly Provider[];
  /** Where contracts are when they are in no files. */
  readonly broker?: Broker;
  readonly missing?: string | undefined;
  /** Aborted with the name of a signal, or with an error. */
  readonly stop: AbortController;
}

/** Verifies one contract after the other. Throws what the work was stopped with. */
export async function verifyProviders(job: VerifyJob): Promise<Judged> {
  const watch = createWatch(job);
  const results: Verified[] = [];
  const targets: string[] = [];
  for (const provider of job.providers) {
    const opened = await openProvider(provider.api, job, watch);
    try {
      const verification = await toVerification(provider.api, opened, { job, watch });
      results.push(...(await verify(verification, provider, job)));
    } finally {
      await opened.close();
    }
    targets.push(opened.shown);
  }
  const checks = results.flatMap((verified) => verified.checks);
  const names = job.providers.map(({ api }) => api.name);
  const isEmpty = job.broker !== undefined && checks.length === 0;
  const empty = `${job.broker?.pactBrokerUrl ?? ""} has no contract of ${names.join(", ")} that was asked for. Is it the URL of a broker?`;
  return {
    target: [...new Set(targets)].join(", ") || "contracts",
    apis: names,
    checks,
    missing: isEmpty ? empty : job.missing,
  };
}

async function verify(
  verification: Verification,
  { contracts }: Provider,
  { broker, stop }: VerifyJob,
): Promise<readonly Verified[]> {
  if (broker) return [await verifyFromBroker(verification, broker, stop)];
  const results: Verified[] = [];
  for (const contract of contracts.filter(({ interactions }) => interactions.length > 0)) {
    results.push(await verifyContract(verification, contract));
  }
  return results;
}

async function toVerification(
  api: Api,
  { upstream, changeState }: OpenProvider,
  { job, watch }: { readonly job: VerifyJob; readonly watch: Watch },
): Promise<Verification> {
  const spec = await toJudgedSpec(await loadSpec(specFileOf(api)));
  const isLoud = process.argv.includes("--debug");
  return {
    provider: api.name,
    upstream,
    changeState,
    surroundings: {
      environment: process.env,
      signal: job.stop.signal,
      ...(isLoud && { print: (text: string) => void process.stderr.write(text) }),
    },
    making: {
      conceal,
      explainLoss: watch.explainLoss,
      locate: createLocate(spec),
      failOn: job.settings.failOn ?? "must",
    },
  };
}
