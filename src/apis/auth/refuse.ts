import type { Refusal, UntypedReply } from "../../mock/definition/refusal.ts";
import { refuseAsPocketBase } from "./pocketbase/refuse-as-pocketbase.ts";
import { isServicePath } from "./service/is-service-path.ts";
import { refuseAsService } from "./service/refuse-as-service.ts";

/** Each of the two servers has its own way to refuse; paths of neither are left to the engine. */
export function refuse(refusal: Refusal): UntypedReply | "continue" | undefined {
  const { path } = refusal.request;
  if (isServicePath(path)) return refuseAsService(refusal);
  return path.startsWith("/api/collections/") ? refuseAsPocketBase(refusal) : undefined;
}
