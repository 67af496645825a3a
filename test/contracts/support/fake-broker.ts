import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { asArray, asObject, type JsonObject } from "../../../src/lib/json.ts";

/**
 * The part of a Pact Broker's HAL API that its tools use to publish, fetch and verify contracts, by the broker's
 * documentation: a stand-in, since the broker itself cannot be had from the registries that tests may use.
 */
export interface FakeBroker {
  readonly url: string;
  /** `POST /contracts/publish`: method and path of each. */
  readonly requests: readonly string[];
  /** What was asked for: the selectors of each request for contracts. */
  readonly selectors: readonly unknown[];
  /** Bodies of verification results that were published. */
  readonly results: readonly JsonObject[];
  readonly contracts: ReadonlyMap<string, JsonObject>;
  close(): Promise<void>;
}

export interface FakeBrokerOptions {
  readonly token?: string;
  readonly contracts?: readonly JsonObject[];
  /** Answers all requests with this status. */
  readonly status?: number;
  /** Never answers. */
  readonly isSilent?: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const nameOf = (participant: unknown): string => String(asObject(participant)["name"]);

export async function startFakeBroker(options: FakeBrokerOptions = {}): Promise<FakeBroker> {
  const requests: string[] = [];
  const results: JsonObject[] = [];
  const selectors: unknown[] = [];
  const contracts = new Map<string, JsonObject>();
  let url = "";

  const keyOf = (contract: JsonObject) =>
    `${nameOf(contract["provider"])}/${nameOf(contract["consumer"])}`;
  for (const contract of options.contracts ?? []) contracts.set(keyOf(contract), contract);

  const self = (path: string) => ({ self: { href: url + path } });
  const pathOf = (contract: JsonObject) =>
    `/pacts/provider/${nameOf(contract["provider"])}/consumer/${nameOf(contract["consumer"])}/version/1.0.0`;

  function index(): Answer {
    const templated = (href: string) => ({ href: url + href, templated: true });
    const links = {
      ...self("/"),
      "pb:provider-pacts-for-verification": templated(
        "/pacts/provider/{provider}/for-verification",
      ),
      "pb:publish-contracts": { href: `${url}/contracts/publish` },
      "pb:pacticipant-version": templated("/pacticipants/{pacticipant}/versions/{version}"),
    };
    return { status: 200, body: { _links: links } };
  }

  function forVerification(provider: string): Answer {
    const pacts = [...contracts.values()]
      .filter((contract) => nameOf(contract["provider"]) === provider)
      .map((contract) => ({
        shortDescription: "latest",
        verificationProperties: { pending: false, notices: [] },
        _links: {
          self: {
            href: url + pathOf(contract),
            name: `Pact between ${nameOf(contract["consumer"])} and ${provider}`,
          },
        },
      }));
    const links = self(`/pacts/provider/${provider}/for-verification`);
    return { status: 200, body: { _embedded: { pacts }, _links: links } };
  }

  function publish(body: JsonObject): Answer {
    for (const published of asArray(body["contracts"]).map(asObject)) {
      const text = Buffer.from(String(published["content"]), "base64").toString("utf8");
      const contract: JsonObject = JSON.parse(text);
      contracts.set(keyOf(contract), contract);
    }
    return {
      status: 200,
      body: { notices: [], logs: [], _embedded: {}, _links: self("/contracts/publish") },
    };
  }

  /** Whether the last result of each contract is a success. */
  function matrix(query: URLSearchParams): Answer {
    const name = query.get("q[][pacticipant]") ?? "";
    const rows = results.map((result) => ({
      consumer: { name: "trail-map", version: { number: query.get("q[][version]") ?? "1" } },
      provider: { name: "auth", version: { number: String(result["providerApplicationVersion"]) } },
      pact: { createdAt: "2030-01-01T00:00:00+00:00" },
      verificationResult: { success: result["success"] },
    }));
    const isKnown = [...contracts.keys()].some((key) => key.split("/").includes(name));
    const isGood =
      isKnown &&
      rows.length > 0 &&
      rows.every(({ verificationResult }) => verificationResult.success === true);
    const reason = isGood
      ? "All required verification results are published and successful"
      : "There is no verified pact between these versions";
    const summary = {
      deployable: rows.length === 0 ? null : isGood,
      reason,
      success: isGood ? 1 : 0,
      failed: isGood ? 0 : 1,
      unknown: 0,
    };
    return { status: 200, body: { summary, notices: [], matrix: rows } };
  }

  function answer(method: string, path: string, body: JsonObject): Answer {
    const { pathname, searchParams } = new URL(path, "http://localhost");
    const provider = /^\/pacts\/provider\/([^/]+)\/for-verification$/.exec(pathname)?.[1];
    const contract = [...contracts.values()].find((one) => pathOf(one) === pathname);
    if (pathname === "/") return index();
    if (provider !== undefined) {
      if (method === "POST") selectors.push(body["consumerVersionSelectors"]);
      return forVerification(provider);
    }
    if (method === "POST" && pathname === "/contracts/publish") return publish(body);
    if (pathname === "/matrix") return matrix(searchParams);
    if (contract) {
      const links = {
        ...self(pathname),
        "pb:publish-verification-results": { href: `${url}${pathname}/verification-results` },
      };
      return { status: 200, body: { ...contract, _links: links } };
    }
    if (pathname.endsWith("/verification-results")) {
      results.push(body);
      return { status: 201, body: { _links: self(pathname) } };
    }
    if (method === "PUT") return { status: 201, body: { _links: self(pathname) } };
    return { status: 404, body: { error: { message: "No such resource" } } };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    if (options.isSilent) return;
    const isKnown =
      options.token === undefined || request.headers.authorization === `Bearer ${options.token}`;
    const refused = options.status ?? (isKnown ? undefined : 401);
    const { status, body: reply } =
      refused === undefined
        ? answer(request.method ?? "", request.url ?? "", body)
        : { status: refused, body: { error: "refused" } };
    response.writeHead(status, { "Content-Type": "application/hal+json" });
    response.end(JSON.stringify(reply));
  }

  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url,
    requests,
    selectors,
    results,
    contracts,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function readJson(request: IncomingMessage): Promise<JsonObject> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text === "" ? {} : asObject(JSON.parse(text));
}
