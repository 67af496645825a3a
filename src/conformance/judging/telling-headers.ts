import type { TargetResponse } from "../exchange.ts";

/** Headers that servers and proxies send with some replies and not with others, whoever asks. */
const INCIDENTAL =
  /^(age|connection|content-.*|date|etag|keep-alive|retry-after|server-timing|set-cookie|transfer-encoding|vary|via|x-instance-id|.*(cache|request-?id|trace|limit).*)$/;

/** The names of a response's headers that may tell something of what was asked. */
export function tellingHeaders({ headers }: Pick<TargetResponse, "headers">): ReadonlySet<string> {
  return new Set(
    Object.keys(headers)
      .filter((name) => !INCIDENTAL.test(name))
      .toSorted(),
  );
}
