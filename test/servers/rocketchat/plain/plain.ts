import { randomBytes } from "node:crypto";
import { admit, countFailure } from "./admit.ts";
import { describeUser } from "./describe-user.ts";
import { findUser, verifyDirectory, verifyPassword } from "./credentials.ts";
import { prove } from "./prove.ts";
import { readBody } from "./read-body.ts";
import { refuse } from "./refuse.ts";
import { authenticate, routes } from "./routes.ts";
import { needsCode, verifyCode } from "./second-factor.ts";
import type { Behaviour, Era } from "./server.ts";
import { toOptions } from "./to-options.ts";
import { users } from "./users.ts";

/** The behaviour of a real server of an era, as the facts tell it. */
export function plain(era: Era): Behaviour {
  return {
    era,
    maxFailures: 10,
    blockMs: 5 * 60_000,
    codeSteps: [-1, 0, 1],
    users,
    routes,
    readBody: (request) => readBody(request, era),
    toOptions: (body, request) => toOptions(body, request, era),
    findUser,
    verifyPassword,
    verifyDirectory,
    needsCode: (proved) => needsCode(proved, era),
    verifyCode,
    prove,
    admit,
    countFailure,
    // 32 bytes make the 43 characters of a real token.
    createToken: () => randomBytes(32).toString("base64url"),
    describeUser: (user) => describeUser(user, era),
    describeLogin: (user, token, me) => ({ userId: user.id, authToken: token, me }),
    wrapLogin: (data) => ({ status: "success", data, ...(era === "8" ? { success: true } : {}) }),
    refuse: (refused) => refuse(refused, era),
    authenticate,
    finish: (reply) => reply,
    render: ({ body }) => (typeof body === "string" ? body : JSON.stringify(body)),
    send: (response, { status, headers }, text) => {
      response.statusCode = status;
      response.setHeaders(new Map(Object.entries(headers))).end(text);
    },
  };
}
