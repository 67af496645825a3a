import { describe, expect, it } from "vitest";
import type { GivenAccounts } from "../../../src/conformance/accounts.ts";
import type { RunOptions } from "../../../src/conformance/run/options.ts";
import { asObject, parseJson } from "../../../src/lib/json.ts";
import { runConformance } from "../../../src/conformance/run-conformance.ts";
import type { ConformanceReport } from "../../../src/report/report.ts";
import { runSuite } from "../../support/conformance/run-suite.ts";

const KEY = "k3y-of-the-shop";
const api = {
  name: "pets",
  profiles: [],
  spec: new URL("../../fixtures/pets.yaml", import.meta.url),
};

/** In which way a server differs from a plain one. */
type Way = "plain" | "lets everybody in" | "hides what is guarded" | "asks for a key at the door";

/** A server of the API that remembers what it was sent. */
function createServer(way: Way) {
  const pets = new Map<string, unknown>();
  const seen: string[] = [];

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const isKnown = request.headers.get("x-key") === KEY || way === "lets everybody in";
    const status = isKnown || pathname === "/health" ? undefined : refusal(way);
    const response =
      status === undefined ? await serve(request, pathname) : new Response(null, { status });
    seen.push(`${request.method} ${pathname} ${response.status}`);
    return response;
  }

  async function serve(request: Request, path: string): Promise<Response> {
    const { method } = request;
    const [, , id] = path.split("/");
    if (path === "/health" && method === "GET") return new Response(null);
    if (path === "/pets" && method === "GET") return Response.json([...pets.values()]);
    if (path === "/pets" && method === "POST") return create(await request.text());
    if (id === undefined || method !== "GET") return new Response(null, { status: 405 });
    const pet = pets.get(id);
    return pet === undefined ? new Response(null, { status: 404 }) : Response.json(pet);
  }

  function create(text: string): Response {
    const { name } = asObject(parseJson(text));
    const isFine = typeof name === "string" && name.length >= 2 && name.length <= 40;
    if (!isFine) return new Response(null, { status: 400 });
    const pet = { id: `pet-${pets.size + 1}`, name };
    pets.set(pet.id, pet);
    return Response.json(pet, { status: 201 });
  }

  const fetch: RunOptions["fetch"] = (input, init) => answer(new Request(input, init));
  return { seen, fetch };
}

function refusal(way: Way): number {
  return way === "hides what is guarded" ? 404 : way === "asks for a key at the door" ? 302 : 401;
}

const withKey = (key: string): GivenAccounts => ({ member: { credentials: { key } } });

async function check(way: Way, options: Partial<RunOptions> = {}) {
  const { seen, fetch } = createServer(way);
  const report = await runSuite({
    api,
    target: "http://pets.test",
    accounts: withKey(KEY),
    fetch,
    ...options,
  });
  return { report, seen };
}

function verdicts({ checks }: ConformanceReport) {
  return Object.fromEntries(checks.map(({ id, verdict }) => [id.replace("generic/", ""), verdict]));
}

function reasonOf({ checks }: ConformanceReport, id: string) {
  return checks.find((one) => one.id === `generic/${id}`)?.reason;
}

describe("an API that is judged by its spec alone", () => {
  it("is called with the credentials of the member, and asked for what was made before", async () => {
    const { report, seen } = await check("plain");
    expect(report.checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect([report.exitCode, report.missing]).toEqual([0, undefined]);
    expect(verdicts(report)).toMatchObject({
      "documented-request-is-understood": "pass",
      "security-is-enforced": "pass",
      "credentials-are-given": "pass",
    });
    expect(seen).toContainEqual(expect.stringMatching(/^GET \/pets\/pet-\d+ 200$/));
    expect(JSON.stringify(report)).not.toContain(KEY);
  });

  it("may hide what is guarded, and may ask for a key elsewhere", async () => {
    for (const way of ["hides what is guarded", "asks for a key at the door"] as const) {
      const { report } = await check(way);
      expect(report.checks.flatMap(({ findings }) => findings)).toEqual([]);
      expect(verdicts(report)["security-is-enforced"]).toBe("pass");
    }
  });

  it("must not let everybody in", async () => {
    const { report } = await check("lets everybody in");
    const found = report.checks.find(({ id }) => id === "generic/security-is-enforced");
    expect([report.exitCode, found?.verdict]).toEqual([1, "fail"]);
    expect(found?.findings.map(({ message, level }) => `${level}: ${message}`)).toContain(
      "must: A request without credentials is let in.",
    );
  });

  it("is called only where it asks for none, when there are no credentials", async () => {
    const { report, seen } = await check("plain", { accounts: {} });
    expect(report.exitCode).toBe(0);
    expect(seen).toContain("GET /health 200");
    expect(reasonOf(report, "credentials-are-given")).toBe(
      'Not called as documented: listPets, createPet, getPet. The account "member" has no credentials for key.',
    );
    expect(verdicts(report)["security-is-enforced"]).toBe("pass");
  });

  it("is not judged by refusals alone, when the credentials are wrong", async () => {
    const { report } = await check("plain", { accounts: withKey("another") });
    expect(report.exitCode).toBe(3);
    expect(report.missing).toMatch(/credentials of the account "member" was answered with 401/);
  });

  it("is not asked to keep anybody out whom the headers of the run let in", async () => {
    const { report } = await check("plain", { accounts: {}, headers: { "X-Key": KEY } });
    expect(report.exitCode).toBe(0);
    expect(verdicts(report)).toMatchObject({
      "documented-request-is-understood": "pass",
      "security-is-enforced": "skip",
    });
  });

  it("is explored with the credentials, too", async () => {
    const { report, seen } = await check("plain", { explore: { runs: 20 } });
    expect(report.exitCode).toBe(0);
    const plain = (await check("plain")).seen;
    expect(seen.length).toBeGreaterThan(plain.length);
    expect(seen.slice(plain.length).filter((line) => line.endsWith("401"))).toEqual([]);
  });

  it("tells before the first request what may change", async () => {
    const { seen, fetch } = createServer("plain");
    const run = runConformance({ api, target: "http://pets.test", accounts: withKey(KEY), fetch });
    const { value } = await run.next();
    await run.return();
    expect(seen).toEqual([]);
    expect(value).toMatchObject({
      plan: { sideEffects: expect.arrayContaining(["may change what POST /pets changes"]) },
    });
  });

  it.each([
    [{ member: { credentials: { kee: "x" } } }, /credentials\/kee .*Did you mean "key"\?/],
    [{ member: { credentials: { key: "" } } }, /credentials\/key .*It is empty\./],
    [
      {
        member: { username: "a", password: "b", credentials: { key: "x" } },
        other: { username: "a" },
      },
      /other is wrong. It has no "password"/,
    ],
  ])("refuses accounts that cannot be used: %j", async (accounts, message) => {
    await expect(check("plain", { accounts })).rejects.toThrow(message);
  });
});
