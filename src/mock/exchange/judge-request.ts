import { asObject } from "../../lib/json.ts";
import type { UntypedRequest } from "../definition/handler.ts";
import type { Call } from "./call.ts";
import { checkRequest } from "./parameters.ts";
import type { Prepared } from "./prepare.ts";

/** Judges a request as its mock was told to: what breaks the spec is noted, and refused where it is enforced. */
export function judgeRequest(call: Call, request: UntypedRequest): Prepared {
  const admitted: Prepared = { kind: "ready", request };
  if (call.validate === "off") return admitted;
  const violations = checkRequest(call, request);
  call.note(violations);
  const [first] = violations;
  if (!first || call.validate === "warn") return admitted;
  const place = first.pointer === "" ? "the body" : first.pointer;
  const reply = call.refuse(
    "request-invalid",
    `The request does not fit the spec at ${place}: ${first.message}.`,
    violations,
  );
  if (reply !== "continue") return { kind: "refused", reply };
  return { kind: "ready", request: { ...request, body: asObject(request.body) } };
}
