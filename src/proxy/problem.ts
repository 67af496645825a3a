import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { corsHeaders, isLoopbackOrigin } from "../mock/exchange/cors.ts";
import type { Problem } from "../mock/exchange/problem.ts";
import type { MockRequest } from "../mock/message.ts";

/** A request as it came in, and the way back. */
export interface Connection {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  /** Its body is empty until it has been read. */
  readonly request: MockRequest;
}

/** Answers for the proxy itself, with a problem body (RFC 9457) that pages of this machine may read. */
export function answerProblem({ incoming, response, request }: Connection, problem: Problem): void {
  // What is left of the request is of no interest.
  if (!incoming.complete) response.shouldKeepAlive = false;
  const body = JSON.stringify(problem);
  const fields = {
    "Content-Type": "application/problem+json",
    "Content-Length": String(Buffer.byteLength(body)),
    "Cache-Control": "no-store",
    ...corsHeaders(request, isLoopbackOrigin),
  };
  response.writeHead(
    problem.status,
    STATUS_CODES[problem.status] ?? "",
    Object.entries(fields).flat(2),
  );
  response.end(body);
}
