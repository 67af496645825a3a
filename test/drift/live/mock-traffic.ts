import { toFetch } from "../../../src/adapters/fetch.ts";
import { builtInApis } from "../../../src/apis/index.ts";
import type { RecordedExchange } from "../../../src/drift/live/recorded-exchange.ts";
import { createMock } from "../../../src/mock/mock.ts";
import { readDocument } from "../../../src/spec/document.ts";
import { loadSpec } from "../../../src/spec/spec.ts";
import { readFileSync } from "node:fs";
import type { TestSpec } from "./orders.ts";

type Name = "auth" | "rocketchat";

type Sent = readonly [method: string, path: string, body: unknown, accept?: string];

const REQUESTS: Readonly<Record<Name, readonly Sent[]>> = {
  auth: [
    ["POST", "/auth/login", { username: "ada", password: "Trail-and-Ridge-1" }],
    ["POST", "/auth/login", { username: "bo", password: "Peak-and-Pass-2" }],
    ["POST", "/api/v1/auth/login", { username: "ada", password: "wrong-password" }],
    ["POST", "/auth/login", {}],
    ["POST", "/auth/login", { username: "ada", password: "wrong-password" }, "text/html"],
    [
      "POST",
      "/api/collections/users/auth-with-password",
      { identity: "ada", password: "Trail-and-Ridge-1" },
    ],
    ["POST", "/api/collections/users/auth-refresh", {}],
  ],
  rocketchat: [
    ["POST", "/api/v1/login", { username: "myusername", password: "my$up3erP@ssw0rd" }],
    ["POST", "/api/v1/login", { username: "myusername", password: "wrong-password" }],
    ["POST", "/api/v1/login", { username: "newcomer", password: "Just-Arrived-6" }],
    ["POST", "/api/v1/login", { username: "rocket.cat", password: "password" }],
    ["POST", "/api/v1/login", {}],
  ],
};

async function startMock(name: Name) {
  const apis = builtInApis.filter((api) => api.name === name);
  const mock = await createMock({ apis, randomSeed: 1 });
  return toFetch(mock);
}

async function send(
  fetchFrom: typeof fetch,
  [method, path, body, accept = "application/json"]: Sent,
): Promise<RecordedExchange> {
  const requestHeaders = { "content-type": "application/json", accept };
  const requestBody = JSON.stringify(body);
  const url = `http://localhost:3000${path}`;
  const response = await fetchFrom(url, { method, headers: requestHeaders, body: requestBody });
  return {
    method,
    url,
    requestHeaders,
    requestBody,
    status: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: await response.text(),
  };
}

/** What a mock of one of our APIs answers, as somebody would record it. */
export async function recordMock(name: Name): Promise<readonly RecordedExchange[]> {
  const fetchFrom = await startMock(name);
  const exchanges: RecordedExchange[] = [];
  for (const request of REQUESTS[name]) exchanges.push(await send(fetchFrom, request));
  return exchanges;
}

/** The same as the control API shows it: without its secrets. */
export async function readMockJournal(name: Name): Promise<readonly object[]> {
  const fetchFrom = await startMock(name);
  for (const request of REQUESTS[name]) await send(fetchFrom, request);
  const reply = await fetchFrom("http://localhost:3000/__mock/v1/requests");
  const { requests }: { requests: readonly object[] } = JSON.parse(await reply.text());
  return requests;
}

export async function specOf(name: Name): Promise<TestSpec> {
  const api = builtInApis.find((candidate) => candidate.name === name);
  if (!api) throw new Error(`There is no API "${name}".`);
  const spec = await loadSpec(api.spec);
  return { spec, source: readDocument(spec.file), text: readFileSync(spec.file, "utf8") };
}
