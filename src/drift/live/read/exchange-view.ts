import type { ExchangeView } from "../../../report/finding.ts";
import type { RecordedExchange } from "../recorded-exchange.ts";

/** How a text ends that was shortened for people. */
const CUT = /… \(\d+ characters\)$/;

/** The exchange that a run of the suite shows; undefined when no response came. */
export function fromExchangeView({
  request,
  response,
}: ExchangeView): RecordedExchange | undefined {
  if (!response) return undefined;
  const { method, url, headers, body = "" } = request;
  return {
    method,
    url,
    requestHeaders: headers,
    ...(!CUT.test(body) && { requestBody: body }),
    status: response.status,
    responseHeaders: response.headers,
    ...(!CUT.test(response.body) && { responseBody: response.body }),
  };
}
