import { findResponse } from "../../spec/documented.ts";
import type { Operation, ResponseObject } from "../../spec/operation.ts";

/** A documented response, and the status with which it is sent. */
export interface Chosen {
  readonly response: ResponseObject;
  readonly status: number;
}

/** How an operation answers when all is well: its lowest success, else `default`, else its lowest redirection. */
export function chooseSuccess({ responses }: Operation): Chosen | undefined {
  const ordered = responses
    .map((response) => ({ response, status: toStatus(response.status) }))
    .toSorted((a, b) => a.status - b.status);
  const named = ordered.filter(({ response }) => response.status !== "default");
  return (
    named.find(({ status }) => status >= 200 && status < 300) ??
    ordered.find(({ response }) => response.status === "default") ??
    named.find(({ status }) => status >= 300 && status < 400)
  );
}

/** The response that documents a status. */
export function chooseStatus(operation: Operation, status: number): Chosen | undefined {
  const response = findResponse(operation, status);
  return response && { response, status };
}

/** The first of some statuses that an operation documents by itself, else its `default`. */
export function chooseFirst(operation: Operation, statuses: readonly number[]): Chosen | undefined {
  for (const status of statuses) {
    const response = operation.responses.find((known) => known.status === String(status));
    if (response) return { response, status };
  }
  const [first = 500] = statuses;
  return chooseStatus(operation, first);
}

/** `2XX` is 200, and so is `default`. */
function toStatus(status: string): number {
  return status === "default" ? 200 : Number(status.replaceAll("X", "0"));
}
