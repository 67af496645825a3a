import type { components, operations } from "../../mock/control/schema.gen.ts";
import { finish, refused, take } from "./take.ts";
import type { Target } from "./target.ts";

type Schemas = components["schemas"];
type Exchange = Schemas["Exchange"];
type Filter = NonNullable<operations["listRequests"]["parameters"]["query"]>;

export interface RequestsClient {
  /** Oldest first. */
  list(filter?: Filter): Promise<readonly Exchange[]>;
  clear(): Promise<void>;
  verify(wanted: Schemas["Verification"]): Promise<Schemas["Verdict"]>;
}

export function createRequestsClient({ client }: Target): RequestsClient {
  return {
    list: async (query = {}) =>
      (await take(client.GET("/requests", { params: { query } }))).requests,
    clear: () => finish(client.DELETE("/requests")),
    verify: (wanted) => take(client.POST("/requests/verify", { body: wanted })),
  };
}

export interface EventsOptions {
  /** The id of the last exchange that was seen: what came after it is told first. */
  readonly after?: number;
  readonly signal?: AbortSignal;
}

/** The exchanges of the world as they happen, until the loop is left or the signal is given. */
export async function* readEvents(
  { base, headers, fetch: send }: Target,
  { after, signal }: EventsOptions,
): AsyncGenerator<Exchange, void, void> {
  const response = await send(`${base}/v1/events`, {
    headers: { ...headers, ...(after !== undefined && { "Last-Event-ID": String(after) }) },
    ...(signal && { signal }),
  });
  if (!response.ok || !response.body) throw refused(response, await readProblem(response));
  let rest = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + chunk).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) yield* parseExchange(event);
  }
}

/** The exchange of one event; nothing for comments and gaps. */
function* parseExchange(event: string): Generator<Exchange, void, void> {
  const lines = event.split("\n");
  if (!lines.includes("event: exchange")) return;
  const data = lines.find((line) => line.startsWith("data: ")) ?? "data: null";
  yield JSON.parse(data.slice("data: ".length));
}

async function readProblem(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
