import type { RecordedExchange } from "../../drift/live/recorded-exchange.ts";

/** A `fetch` that remembers what it sent and got. */
export interface Recorder {
  readonly fetch: typeof fetch;
  /** All exchanges whose answer came whole, in the order in which they began to be answered. */
  listExchanges(): Promise<readonly RecordedExchange[]>;
}

export function createRecorder(send: typeof fetch): Recorder {
  const pending: Promise<readonly RecordedExchange[]>[] = [];
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const response = await send(input, init);
      // An answer that breaks off is the client's news, not the recorder's.
      pending.push(record(request, response.clone()).catch(() => []));
      return response;
    },
    listExchanges: async () => (await Promise.all(pending)).flat(),
  };
}

async function record(request: Request, response: Response): Promise<readonly RecordedExchange[]> {
  const requestBody = await request.text();
  return [
    {
      method: request.method,
      url: request.url,
      requestHeaders: Object.fromEntries(request.headers),
      ...(requestBody !== "" && { requestBody }),
      status: response.status,
      responseHeaders: Object.fromEntries(response.headers),
      responseBody: await response.text(),
    },
  ];
}
