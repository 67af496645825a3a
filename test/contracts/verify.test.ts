import { describe, expect, it } from "vitest";
import { correctServers as correctAuth } from "../servers/auth/correct.ts";
import { sabotagedServers as sabotagedAuth } from "../servers/auth/sabotaged.ts";
import { correctServers as correctRocketchat } from "../servers/rocketchat/correct.ts";
import { sabotagedServers as sabotagedRocketchat } from "../servers/rocketchat/sabotaged.ts";
import { coveredDefects, unmetNeeds } from "./servers.ts";
import { verifyServer } from "./support/verify-server.ts";

const correct = [...correctAuth, ...correctRocketchat];
const sabotaged = [...sabotagedAuth, ...sabotagedRocketchat];
const nameOf = ({ api, id }: { readonly api: string; readonly id: string }) => `${api}/${id}`;

/** Each of them costs half a second: all are verified by `npm run kill -- --pact`. */
const EACH = 12;
const sampled = correct.filter(
  (server, index) => index % EACH === 0 && !(nameOf(server) in unmetNeeds),
);

async function failuresOf(server: (typeof correct)[number] | (typeof sabotaged)[number]) {
  const checks = await verifyServer(server);
  expect(checks.length).toBeGreaterThan(5);
  return checks.filter(({ verdict }) => verdict === "fail");
}

describe("pact verify", () => {
  it.each(sampled.map((server) => [nameOf(server), server] as const))(
    "accuses not the correct server %s",
    async (_, server) => {
      const findings = (await failuresOf(server)).flatMap((check) => check.findings);
      expect(findings.map(({ message }) => message)).toEqual([]);
    },
  );

  const covered = sabotaged.filter(({ api, id }) => coveredDefects[api].includes(id));

  it("knows all servers that it names", () => {
    const named = Object.entries(coveredDefects).flatMap(([api, ids]) =>
      ids.map((id) => `${api}/${id}`),
    );
    expect(covered.map(nameOf).toSorted()).toEqual(named.toSorted());
    expect(correct.map(nameOf)).toEqual(expect.arrayContaining(Object.keys(unmetNeeds)));
  });

  it.each(
    covered
      .filter((_, index) => index % 4 === 0)
      .map((server) => [nameOf(server), server] as const),
  )("fails the sabotaged server %s", async (_, server) => {
    expect((await failuresOf(server)).length).toBeGreaterThan(0);
  });

  it("fails correct servers only where they lack what a consumer needs", async () => {
    const needy = correct.find((server) => nameOf(server) in unmetNeeds);
    expect(needy && (await failuresOf(needy)).length).toBeGreaterThan(0);
  });
});
