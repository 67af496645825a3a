import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createManualClock } from "../../../src/lib/clock.ts";
import type { DefectGroup, Subject } from "../subject.ts";
import { accounts } from "./accounts.ts";
import { correctServers } from "./correct.ts";
import { observe, type Observation } from "./probes.ts";
import { sabotagedServers } from "./sabotaged.ts";
import { serve } from "./serve.ts";

const NOON = Date.UTC(2026, 2, 14, 12);
const { another } = accounts.auth;
const { username, password } = accounts.auth.member;

const ledger: { readonly requirements: readonly { readonly id: string }[] } = parse(
  readFileSync(new URL("../../../openapi/auth.requirements.yaml", import.meta.url), "utf8"),
);

function create(subject: Subject) {
  return subject.create(createManualClock(NOON));
}

function logIn(url: string, credentials: object, path = "/auth/login") {
  return fetch(url + path, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(credentials),
  });
}

const text = expect.any(String);
const truth = expect.any(Boolean);

const success = {
  record: {
    avatar: text,
    collectionId: text,
    collectionName: text,
    created: text,
    email: text,
    emailVisibility: truth,
    id: text,
    language: text,
    location: expect.toSatisfy((location) => typeof location === "object"),
    token: text,
    unit: text,
    updated: text,
    username,
    verified: truth,
  },
  token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
};

const refusal = {
  url: text,
  status: 400,
  response: { message: "Failed to authenticate.", data: {} },
  isAbort: false,
  originalError: {
    url: text,
    status: 400,
    data: { message: "Failed to authenticate.", data: {} },
  },
  name: "ClientResponseError 400",
};

describe("the servers for the auth API", () => {
  it("have an id of their own each, in kebab case", () => {
    const ids = [...correctServers, ...sabotagedServers].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it("are wrong in every way that fits an API without second factor and directory", () => {
    const groups: readonly DefectGroup[] = [
      "shape",
      "status",
      "media-type",
      "bypass",
      "leak",
      "session",
      "state",
      "flakiness",
    ];
    expect([...new Set(sabotagedServers.map(({ group }) => group))]).toEqual(groups);
  });

  it("break a requirement of the ledger or a row of the facts", () => {
    const known = new Set(ledger.requirements.map(({ id }) => id));
    const odd = sabotagedServers.filter(
      ({ breaks }) => !known.has(breaks) && !/^facts W(0[1-9]|[12]\d|30)$/.test(breaks),
    );
    expect(odd.map(({ id, breaks }) => `${id}: ${breaks}`)).toEqual([]);
  });
});

describe.concurrent("a correct server", () => {
  it.each(correctServers)("logs in and refuses: $id", async (subject) => {
    const server = await serve(create(subject));
    const known = await logIn(server.url, { username, password }, "/api/v1/auth/login");
    expect(known.status).toBe(200);
    expect(await known.json()).toMatchObject(success);

    const wrong = await logIn(server.url, { username, password: another.password });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject(refusal);
    expect(wrong.headers.get("date")).toBe("Sat, 14 Mar 2026 12:00:00 GMT");
    await server.close();
  });
});

describe("a sabotaged server", () => {
  const plainServers = correctServers.filter(({ id }) => /^pocketbase-0-2[23]$/.test(id));
  const plain = new Map<string, readonly Observation[]>();

  beforeAll(async () => {
    for (const right of plainServers) plain.set(right.profile, await observe(create(right)));
  });

  it.each(sabotagedServers)("differs from the plain one: $id", async (subject) => {
    expect(await observe(create(subject))).not.toEqual(plain.get(subject.profile));
  });

  it.each(plainServers)("would not be told apart if it were right: $id", async (right) => {
    expect(await observe(create(right))).toEqual(plain.get(right.profile));
  });
});
