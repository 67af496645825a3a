import { parseArgs } from "node:util";
import pLimit from "p-limit";
import { correctServers as correctAuth } from "../servers/auth/correct.ts";
import { sabotagedServers as sabotagedAuth } from "../servers/auth/sabotaged.ts";
import { correctServers as correctRocketchat } from "../servers/rocketchat/correct.ts";
import { sabotagedServers as sabotagedRocketchat } from "../servers/rocketchat/sabotaged.ts";
import type { CorrectServer, SabotagedServer } from "../servers/subject.ts";
import { runDriftCases } from "./drift.ts";
import { judgeServer } from "./judge-server.ts";
import { printMatrix, printProfiles, printTotals } from "./print.ts";
import { type Accusation, type Kill, readAccusation, readKill } from "./verdicts.ts";

const { values } = parseArgs({
  options: {
    repeat: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    matrix: { type: "boolean", default: true },
    /** One of them leaves the other out. */
    servers: { type: "boolean", default: false },
    drift: { type: "boolean", default: false },
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

const areServersRight = (values.drift && !values.servers) || (await judgeServers());
const isDriftRight = (values.servers && !values.drift) || (await runDriftCases(values.only));
process.exitCode = areServersRight && isDriftRight ? 0 : 1;
