import pLimit from "p-limit";
import type { GateResult } from "../../src/drift/gate.ts";
import { isAtOrAbove } from "../../src/report/verdict.ts";
import { cases as docs } from "../drift/docs/sabotage.ts";
import type { DriftCase } from "../drift/drift-case.ts";
import { cases as live } from "../drift/live/sabotage.ts";
import { cases as spec } from "../drift/spec/sabotage.ts";
import { cases as types } from "../drift/generated-types/sabotage.ts";

const GATES: Readonly<Record<string, readonly DriftCase[]>> = { docs, types, spec, live };

/** What a gate made of a case; undefined when that is right. */
type Mistake = string | undefined;

/** Runs the sabotage cases of every gate and prints what was caught; tells whether all is as it should be. */
export async function runDriftCases(only: string): Promise<boolean> {
  const limit = pLimit(4);
  const outcomes: boolean[] = [];
  for (const [gate, cases] of Object.entries(GATES)) {
    const chosen = cases.filter(({ id }) => `${gate}/${id}`.includes(only));
    const judged = await Promise.all(
      chosen.map((one) => limit(async () => ({ one, mistake: await findMistake(one) }))),
    );
    outcomes.push(printGate(gate, judged));
  }
  return outcomes.every(Boolean);
}

async function findMistake(one: DriftCase): Promise<Mistake> {
  try {
    return judge(one, await one.run());
  } catch (failure) {
    return String(failure);
  }
}

function judge({ kind, rule }: DriftCase, { checks }: GateResult): Mistake {
  const findings = checks.flatMap((check) => check.findings);
  if (kind === "form")
    return findings.map(({ id, message }) => `${id}: ${message}`).join("; ") || undefined;
  const caught = findings.some(({ id, level }) => id === rule && isAtOrAbove(level, "should"));
  return caught ? undefined : `no finding of ${rule}`;
}

function printGate(
  gate: string,
  judged: readonly { readonly one: DriftCase; readonly mistake: Mistake }[],
): boolean {
  const ofKind = (kind: DriftCase["kind"]) => judged.filter(({ one }) => one.kind === kind);
  const isWrong = ({ mistake }: { readonly mistake: Mistake }) => mistake !== undefined;
  for (const { one, mistake } of judged.filter(isWrong)) {
    const word = one.kind === "drift" ? "SURVIVED" : "ACCUSED ";
    console.log(`${word}  ${gate}/${one.id}: ${one.title} (${mistake})`);
  }
  const survived = ofKind("drift").filter(isWrong).length;
  const accused = ofKind("form").filter(isWrong).length;
  const drifts = ofKind("drift").length;
  console.log(
    `drift ${gate.padEnd(5)}: ${drifts - survived} of ${drifts} changes caught; ` +
      `${accused} of ${ofKind("form").length} changes of form reported.`,
  );
  return survived + accused === 0;
}
