import type { ResponseObject } from "../../../spec/operation.ts";

/**
 * Statuses that a proxy, a gateway or a framework may answer of its own accord, before the operation sees the
 * request (RFC 9110, section 15; RFC 6585).
 */
const OF_ITS_OWN_ACCORD = new Set([
  405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 429, 431, 501, 502, 503, 504,
]);

export function isOfItsOwnAccord(status: number): boolean {
  return OF_ITS_OWN_ACCORD.has(status);
}

/** Whether a response speaks of a status itself, so that it binds even whoever stands in front of the operation. */
export function bindsStatus(response: ResponseObject, status: number): boolean {
  return response.status === String(status) || !isOfItsOwnAccord(status);
}
