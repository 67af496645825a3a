import { parseArgs } from "node:util";
import pLimit from "p-limit";
import { correctServers as correctAuth } from "../servers/auth/correct.ts";
import { sabotagedServers as sabotagedAuth } from "../servers/auth/sabotaged.ts";
import { correctServers as correctRocketchat } from "../servers/rocketchat/correct.ts";
import { sabotagedServers as sabotagedRocketchat } from "../servers/rocketchat/sabotaged.ts";
import type { CorrectServer, SabotagedServer } from "../servers/subject.ts";
import { runDriftCases } from "./drift.ts";
import { judgeServer } from "./judge-server.ts";
import { runPactCases } from "./pact.ts";
import { printMatrix, printProfiles, printTotals } from "./print.ts";
import { type Accusation, type Kill, readAccusation, readKill } from "./verdicts.ts";

const { values } = parseArgs({
  options: {
    repeat: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    matrix: { type: "boolean", default: true },
    /** Each of them leaves the others out. */
    servers: { type: "boolean", default: false },
    drift: { type: "boolean", default: false },
    pact: { type: "boolean", default: false },
  },
  allowNegative: true,
});

const correct: readonly CorrectServer[] = [...correctAuth, ...correctRocketchat];
const sabotaged: readonly SabotagedServer[] = [...sabotagedAuth, ...sabotagedRocketchat];
const isChosen = ({ api, id }: { api: string; id: string }) => `${api}/${id}`.includes(values.only);

/** A server is mostly waited for; more at a time would make each of them look slow. */
const limit = pLimit(4);
const rounds = Array.from({ length: Number(values.repeat) });

async function judgeServers(): Promise<boolean> {
  const [kills, accusations] = await Promise.all([
    Promise.all(
      rounds.flatMap(() =>
        sabotaged
          .filter(isChosen)
          .map((server): Promise<Kill> =>
            limit(async () => readKill(server, await judgeServer(server))),
          ),
      ),
    ),
    Promise.all(
      rounds.flatMap(() =>
        correct
          .filter(isChosen)
          .map((server): Promise<Accusation> =>
            limit(async () => readAccusation(server, await judgeServer(server))),
          ),
      ),
    ),
  ]);

  if (values.matrix) {
    printMatrix(kills);
    printProfiles(accusations);
  }
  return printTotals(kills, accusations);
}

const { servers, drift, pact, only } = values;
const isAll = !servers && !drift && !pact;
const areServersRight = !(isAll || servers) || (await judgeServers());
const isDriftRight = !(isAll || drift) || (await runDriftCases(only));
const isPactRight = !(isAll || pact) || (await runPactCases(only, { servers: pact }));
process.exitCode = areServersRight && isDriftRight && isPactRight ? 0 : 1;
