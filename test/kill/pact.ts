import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { isAtOrAbove } from "../../src/report/verdict.ts";
import { type CompareCase, compareCases } from "../contracts/compare-cases.ts";
import { coveredDefects, unmetNeeds } from "../contracts/servers.ts";
import { compareCase, compareWithLibrary } from "../contracts/support/compare-case.ts";
import { verifyServer } from "../contracts/support/verify-server.ts";
import { correctServers as correctAuth } from "../servers/auth/correct.ts";
import { sabotagedServers as sabotagedAuth } from "../servers/auth/sabotaged.ts";
import { correctServers as correctRocketchat } from "../servers/rocketchat/correct.ts";
import { sabotagedServers as sabotagedRocketchat } from "../servers/rocketchat/sabotaged.ts";
import type { Subject } from "../servers/subject.ts";

const nameOf = ({ api, id }: Subject) => `${api}/${id}`;

/**
 * Runs `pact compare`, and where `servers` are wanted `pact verify`, on what is sabotaged and on what is not; tells
 * whether all is as it should be. Each server takes a process of its own: all of them take a quarter of an hour.
 */
export async function runPactCases(
  only: string,
  { servers }: { readonly servers: boolean },
): Promise<boolean> {
  const isCompareRight = await runCompareCases(only);
  const isVerifyRight = !servers || (await runServers(only));
  return isCompareRight && isVerifyRight;
}

async function runCompareCases(only: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "doubletake-kill-"));
  try {
    const chosen = compareCases.filter(({ id }) => `compare/${id}`.includes(only));
    const judged = [];
    for (const one of chosen) {
      const file = join(folder, `${one.id}.json`);
      writeFileSync(file, one.contract);
      judged.push({
        one,
        isRight: await isRight(one, file),
        library: await compareWithLibrary(one),
      });
    }
    const wrong = judged.filter((each) => !each.isRight);
    for (const { one } of wrong) {
      const word = one.kind === "fault" ? "SURVIVED" : "ACCUSED ";
      console.log(`${word}  compare/${one.id}: ${one.title}`);
    }
    const count = (kind: CompareCase["kind"], among: readonly { one: CompareCase }[]) =>
      among.filter(({ one }) => one.kind === kind).length;
    const [faults, forms] = [count("fault", judged), count("form", judged)];
    console.log(
      `pact compare: ${faults - count("fault", wrong)} of ${faults} faults found; ${count("form", wrong)} of ${forms} changes of form reported.`,
    );
    const seen = judged.filter(({ library }) => library);
    console.log(
      `openapi-pact-comparator alone: ${count("fault", seen)} of ${faults} faults found; ${count("form", seen)} of ${forms} changes of form reported.`,
    );
    return wrong.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isRight(one: CompareCase, file: string): Promise<boolean> {
  const findings = await compareCase(one, file);
  if (one.kind === "form") return findings.length === 0;
  return findings.some(({ id, level }) => id === one.rule && isAtOrAbove(level, "should"));
}

async function runServers(only: string): Promise<boolean> {
  const limit = pLimit(3);
  const isChosen = (server: Subject) => `verify/${nameOf(server)}`.includes(only);
  const judge = (servers: readonly Subject[]) =>
    Promise.all(
      servers.filter(isChosen).map((server) =>
        limit(async () => {
          const checks = await verifyServer(server);
          return { server, isFailed: checks.some(({ verdict }) => verdict === "fail") };
        }),
      ),
    );
  const correct = await judge([...correctAuth, ...correctRocketchat]);
  const sabotaged = await judge([...sabotagedAuth, ...sabotagedRocketchat]);
  const accused = correct.filter(
    ({ server, isFailed }) => isFailed !== nameOf(server) in unmetNeeds,
  );
  const survived = sabotaged.filter(
    ({ server, isFailed }) => !isFailed && coveredDefects[server.api].includes(server.id),
  );
  for (const { server } of accused)
    console.log(`ACCUSED   verify/${nameOf(server)}: ${server.title}`);
  for (const { server } of survived)
    console.log(`SURVIVED  verify/${nameOf(server)}: ${server.title}`);
  const killed = sabotaged.filter(({ isFailed }) => isFailed).length;
  console.log(
    `pact verify: ${accused.length} of ${correct.length} correct servers accused; ${killed} of ${sabotaged.length} sabotaged ones failed, and of those that the contracts cover all but ${survived.length}.`,
  );
  return accused.length + survived.length === 0;
}
