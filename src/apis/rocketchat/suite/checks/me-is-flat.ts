import { answer, defineCheck } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { asObject } from "../../../../lib/json.ts";
import { whyNoSessions } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

/** What is the same at the login and afterwards; the presence may change at any time. */
const STABLE = ["_id", "username", "name", "email", "active"];

export const meIsFlat = defineCheck({
  id: "rocketchat/me-is-flat",
  title: "/api/v1/me answers with the user of the login, flat, and with success.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-open"],
  source: "Rocket.Chat's end-to-end tests, and servers of every version.",
  reads: { login: answer(session, "login"), me: answer(session, "me") },
  skip: ({ me }) =>
    whyNoSessions({ me }) ??
    (isAccepted(me) ? undefined : "It was refused, which another check judges."),
  *judge({ login, me: exchange }) {
    const user = asObject(resolvePointer(login.response.json, "/data/me"));
    const body = asObject(exchange.response.json);
    for (const key of STABLE.filter(
      (name) => name in user && typeof user[name] !== "object" && user[name] !== body[name],
    )) {
      const message = `The ${key} is another than at the login.`;
      const pointer = `/${key}`;
      yield { exchange, message, pointer, expected: user[key], received: body[key] };
    }
    const received = body["success"];
    if (received === true) return;
    const message = "The reply does not say that it is a success.";
    yield { exchange, message, pointer: "/success", expected: true, received };
  },
});
