import { toPointer } from "../../lib/json-pointer.ts";
import type { ExchangeView, Finding, Level } from "../../report/finding.ts";
import { createFingerprint } from "../../report/fingerprint.ts";
import { createEraser, hideMembers, isSecretName } from "../../report/hide-secrets.ts";
import type { CheckReport } from "../../report/report.ts";
import { verdictOf } from "../../report/verdict.ts";
import type { Contract, Interaction } from "../contract/contract.ts";
import type { StateValues } from "../provider-state.ts";
import type { SeenExchange } from "./forward.ts";
import { toPlaces, type Locate } from "./locate-expected.ts";
import type { Episode } from "./log.ts";
import type { Mismatch, Outcome } from "./outcome.ts";

/** One interaction, and what came of it. */
export interface VerifiedInteraction {
  readonly outcome: Outcome;
  readonly episode: Episode;
  /** What was handed to contracts; some of it is secret. */
  readonly values: readonly StateValues[];
  readonly contract?: Contract;
}

/** How findings are made. */
export interface Making {
  /** An exchange without its secrets, and what takes them out of other texts. */
  readonly conceal: (exchange: SeenExchange) => {
    readonly view: ExchangeView;
    erase(text: string): string;
  };
  /** Why no response came. */
  readonly explainLoss: (thrown: unknown) => string;
  readonly locate: Locate;
  /** The lowest level that fails. */
  readonly failOn: Level;
}

const SOURCE =
  "Pact specification, version 4: what a provider answers to each request of a contract.";

/** An interaction as a check of a report. */
export function toVerifiedCheck(verified: VerifiedInteraction, making: Making): CheckReport {
  const { outcome, contract } = verified;
  const id = `pact/${slugOf(outcome.consumer)}/${slugOf(titleOf(outcome))}`;
  const findings = listShortfalls(verified, making).map((shortfall) =>
    toFinding(shortfall, { ...verified, id }, making),
  );
  return {
    id,
    title: `${outcome.consumer}: ${titleOf(outcome)}.`,
    level: "must",
    verdict: verdictOf(findings, making.failOn),
    source: contract ? `${SOURCE} ${contract.source.file}` : SOURCE,
    requirements: [],
    findings,
  };
}

type Shortfall = Pick<Finding, "message" | "expected" | "received"> & {
  readonly mismatch?: Mismatch;
};

function listShortfalls(
  { outcome, episode }: VerifiedInteraction,
  { explainLoss }: Making,
): readonly Shortfall[] {
  if (outcome.mismatches.length === 0) return [];
  if (episode.refusal !== undefined) {
    return [{ message: `A provider state could not be set: ${episode.refusal}` }];
  }
  if (episode.exchange && !episode.exchange.response) {
    return [{ message: `No response came: ${explainLoss(episode.exchange.failure)}.` }];
  }
  return outcome.mismatches.map(toShortfall);
}

function toShortfall(mismatch: Mismatch): Shortfall {
  const { kind, place, message } = mismatch;
  const [, expected, received] = /^expected (\d+) but was (\d+)$/.exec(message) ?? [];
  if (kind === "status" && expected !== undefined && received !== undefined) {
    return { mismatch, message: "The status is another one.", expected, received };
  }
  const where = kind === "body" && place !== "" ? `${place}: ` : "";
  return { mismatch, message: `${where}${message}${/[.!]$/.test(message) ? "" : "."}` };
}

function toFinding(
  { mismatch, message, expected, received }: Shortfall,
  verified: VerifiedInteraction & { readonly id: string },
  { conceal, locate }: Making,
): Finding {
  const { id, outcome, episode, contract } = verified;
  const { exchange } = episode;
  const evidence = exchange && conceal(exchange);
  const interaction = contract && findInteraction(contract, outcome);
  const eraseOwn = createEraser(listSecrets(verified, interaction));
  const text = eraseOwn(evidence ? evidence.erase(message) : message);
  const { pointer, ...places } = toPlaces({ mismatch, contract, interaction, locate });
  return {
    id,
    level: outcome.isPending ? "info" : "must",
    pointer,
    message: text,
    ...(expected !== undefined && { expected }),
    ...(received !== undefined && { received }),
    ...places,
    ...(evidence && { exchange: evidence.view }),
    fingerprint: createFingerprint([id, mismatch?.kind ?? "", mismatch?.place ?? text]),
  };
}

/** What a message must not repeat: it may quote what was expected, sent or received. */
function listSecrets(
  { values }: VerifiedInteraction,
  interaction: Interaction | undefined,
): ReadonlySet<string> {
  const secrets = new Set<string>();
  for (const [name, value] of values.flatMap((handed) => Object.entries(handed))) {
    if (isSecretName(name)) secrets.add(value);
  }
  hideMembers([interaction?.request.body?.value, interaction?.response.body?.value], (secret) =>
    secrets.add(secret),
  );
  return secrets;
}

function findInteraction(
  { interactions }: Contract,
  { description, states }: Outcome,
): Interaction | undefined {
  return interactions.find(
    (one) =>
      one.description === description &&
      toPointer(one.states.map(({ name }) => name)) === toPointer(states),
  );
}

function titleOf({ description, states }: Outcome): string {
  const given = states.filter((name) => name !== "");
  return given.length === 0 ? description : `${description}, given ${given.join(" and ")}`;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Checks whose interactions have the same name get a number each. */
export function nameApart(checks: readonly CheckReport[]): readonly CheckReport[] {
  return checks.map((check, index) => {
    const before = checks.slice(0, index).filter(({ id }) => id === check.id).length;
    if (before === 0) return check;
    const id = `${check.id}-${before + 1}`;
    return { ...check, id, findings: check.findings.map((finding) => ({ ...finding, id })) };
  });
}
