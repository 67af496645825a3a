import { isOfItsOwnAccord } from "../../../spec/documented.ts";
import type { ResponseObject } from "../../../spec/operation.ts";

/** Whether a response speaks of a status itself, so that it binds even whoever stands in front of the operation. */
export function bindsStatus(response: ResponseObject, status: number): boolean {
  return response.status === String(status) || !isOfItsOwnAccord(status);
}
