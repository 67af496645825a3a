import { isDeepStrictEqual } from "node:util";
import { defineCheck, expected } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { leavesOf } from "../../../../conformance/judging/json-places.ts";
import { tellingHeaders } from "../../../../conformance/judging/telling-headers.ts";
import { isObject } from "../../../../lib/json.ts";
import { mediaTypeOf } from "../judging/replies.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordIsLikeUnknownUser = defineCheck({
  id: "auth/wrong-password-is-like-unknown-user",
  title: "An unknown user is refused exactly as a wrong password is.",
  level: "should",
  requirements: ["auth/login/400/body"],
  source: "The bodies of real servers are equal, so nobody learns which users there are.",
  reads: {
    unknown: expected(unknownUser, "first"),
    again: expected(unknownUser, "second"),
    wrong: expected(wrongPassword, "wrong"),
  },
  *judge({ unknown, again, wrong }) {
    // That a refusal has to be JSON is judged for each.
    if (mediaTypeOf(unknown) !== mediaTypeOf(wrong)) return;
    const told = findTold({ unknown, again, wrong });
    if (told === undefined) return;
    const message = `The ${told.where} tells whether the user exists.`;
    yield { exchange: unknown, message, ...told.shortfall };
  },
});

type Replies = Readonly<Record<"unknown" | "again" | "wrong", Exchange>>;

function findTold({ unknown, again, wrong }: Replies) {
  const [one, other] = [factsOf(wrong), factsOf(unknown)];
  const repeated = factsOf(again);
  const names = new Set([...one.keys(), ...other.keys()]);
  const name = [...names].find(
    (each) =>
      // What differs between two unknown users tells nothing: a number of the request, a time.
      isDeepStrictEqual(other.get(each), repeated.get(each)) &&
      !isDeepStrictEqual(one.get(each), other.get(each)),
  );
  if (name === undefined) return undefined;
  const values = { expected: one.get(name), received: other.get(name) };
  if (name.startsWith("/")) return { where: "body", shortfall: { ...values, pointer: name } };
  return { where: name, shortfall: values };
}

/** What a reader may compare: `/url` and its like name an address that is not the reply's own. */
function factsOf(exchange: Exchange): ReadonlyMap<string, unknown> {
  const { status, body, json } = exchange.response;
  const leaves = isObject(json) ? leavesOf(json).filter(({ key }) => key !== "url") : [];
  return new Map<string, unknown>([
    ["status", status],
    ["list of headers", [...tellingHeaders(exchange.response)]],
    ...leaves.map(({ pointer, value }) => [pointer, value] as const),
    ["text", isObject(json) ? "" : body],
  ]);
}
