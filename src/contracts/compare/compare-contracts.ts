import { ToolkitError } from "../../errors.ts";
import { asArray, asObject, asString } from "../../lib/json.ts";
import type { Finding, Level } from "../../report/finding.ts";
import type { CheckReport } from "../../report/report.ts";
import { count } from "../../report/text/amount.ts";
import type { Operation } from "../../spec/operation.ts";
import { createRouter, type Router } from "../../spec/router.ts";
import type { Contract, Interaction } from "../contract/contract.ts";
import { createFingerprint } from "../../report/fingerprint.ts";
import { type Shortfall, toChecks, toFinding } from "../contract-rule.ts";
import type { JudgedSpec } from "../judged-spec.ts";
import type { Case, Side } from "./case.ts";
import { judgeBody } from "./judge-body.ts";
import { judgeCredentials } from "./judge-credentials.ts";
import { judgeMessage } from "./judge-message.ts";
import { judgeRules } from "./judge-rules.ts";
import { judgeStates } from "./judge-states.ts";
import { createOracle, type Oracle } from "./oracle.ts";
import { compareRules } from "./rules.ts";

/** Contracts of one provider, and what they are compared with. */
export interface Comparison {
  readonly contracts: readonly Contract[];
  readonly spec: JudgedSpec;
  /** Names of the states that the provider can be put into; absent: any will do. */
  readonly states?: readonly string[];
  /** The lowest level that fails. */
  readonly failOn: Level;
}

/** Compares every interaction with the spec of its provider, without a server. */
export async function compareContracts({
  contracts,
  spec,
  states,
  failOn,
}: Comparison): Promise<readonly CheckReport[]> {
  const bench: Bench = {
    spec,
    states,
    router: createRouter(spec.operations.map((operation) => ({ operation }))),
    oracle: await createOracle(spec.document),
  };
  const findings: Finding[] = [];
  for (const contract of contracts) {
    findings.push(...describeMessages(contract));
    for (const interaction of contract.interactions) {
      const shortfalls = await judge(bench, interaction).catch((thrown: unknown) => {
        throw explainMalformed(thrown, contract, interaction);
      });
      const scene = { contract, interaction, spec };
      findings.push(...shortfalls.map((shortfall) => toFinding(shortfall, scene)));
    }
  }
  return toChecks(Object.values(compareRules), findings, failOn);
}

/** The comparator refuses interactions whose parts have other types than Pact's specification says. */
function explainMalformed(
  thrown: unknown,
  { source }: Contract,
  { pointer }: Interaction,
): unknown {
  if (!(thrown instanceof Error) || !thrown.message.startsWith("Malformed")) return thrown;
  const [first] = asArray(Reflect.get(thrown, "errors")).map(asObject);
  const place = asString(first?.["instancePath"], "").replace(/^(\/interactions)?\/0/, "");
  const { line } = source.positionOf(pointer + place);
  return new ToolkitError(
    "FILE_UNREADABLE",
    `Cannot use ${source.file}:${line}: ${pointer}${place} ${asString(first?.["message"], "is malformed")}, so that it is no Pact file. Name files that consumer tests wrote.`,
    { cause: thrown },
  );
}

interface Bench {
  readonly spec: JudgedSpec;
  readonly states: readonly string[] | undefined;
  readonly router: Router<{ readonly operation: Operation }>;
  readonly oracle: Oracle;
}

async function judge(
  { spec, states, router, oracle }: Bench,
  interaction: Interaction,
): Promise<readonly Shortfall[]> {
  const { method, path, pointer } = interaction.request;
  const unknown = states ? judgeStates(interaction, states) : [];
  const route = router.match(method, path);
  if (route.kind === "unknown-path") {
    const message = `the spec has no path ${path}.`;
    const at = { pointer: `${pointer}/path`, spec: "/paths" };
    return [...unknown, { rule: compareRules.path, message, ...at }];
  }
  if (route.kind === "method-not-allowed") {
    const message = `the spec has no ${method} ${path}.`;
    const [first] = route.routes;
    const at = { pointer: `${pointer}/method`, spec: first?.operation.pointer ?? "/paths" };
    const expected = route.allow.join(", ");
    return [...unknown, { rule: compareRules.method, message, expected, ...at }];
  }
  const { operation } = route.route;
  const verdicts = await oracle(interaction.raw, operation);
  const one: Case = { interaction, operation, document: spec.document, oracle, verdicts };
  return [
    ...unknown,
    ...judgeMessage(one),
    ...judgeCredentials(interaction, operation),
    ...(await judgeSide(one, "request")),
    ...(await judgeSide(one, "response")),
  ];
}

/** An example that is wrong is said to be so once, not by each of its rules. */
async function judgeSide(one: Case, side: Side): Promise<readonly Shortfall[]> {
  const misfits = judgeBody(one, side);
  const ruled = await judgeRules(one, side);
  if (misfits.length === 0) return ruled;
  return [...misfits, ...ruled.filter(({ rule }) => rule !== compareRules.example)];
}

/** Messages of a queue are none of an HTTP API's, but nobody should believe that they were judged. */
function describeMessages({ source, consumer, messages }: Contract): readonly Finding[] {
  if (messages === 0) return [];
  const { id, level } = compareRules.message;
  return [
    {
      id,
      level,
      pointer: "",
      message: `${consumer}: ${count(messages, "message")} of a queue cannot be judged by a spec of HTTP.`,
      document: { file: source.file, line: 1, pointer: "#" },
      fingerprint: createFingerprint([id, consumer]),
    },
  ];
}
