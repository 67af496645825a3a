import type { SeenExchange } from "../../contracts/verify/forward.ts";
import type { Making } from "../../contracts/verify/verified-check.ts";
import { toEvidence } from "../../drift/live/evidence.ts";

/** An exchange as a report shows it: without secrets, whether a response came or not. */
export function conceal({
  method,
  url,
  requestHeaders,
  requestBody,
  response,
}: SeenExchange): ReturnType<Making["conceal"]> {
  const evidence = toEvidence({
    method,
    url,
    requestHeaders,
    requestBody,
    status: response?.status ?? 0,
    responseHeaders: response?.headers ?? {},
    responseBody: response?.body ?? "",
  });
  if (response) return evidence;
  const { request, durationMs } = evidence.view;
  return { view: { request, durationMs }, erase: (text) => evidence.erase(text) };
}
