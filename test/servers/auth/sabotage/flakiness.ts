import type { SabotagedServer } from "../../subject.ts";
import { isValidLogin, isWrongPassword, userOf, withPassword } from "../credentials-of.ts";
import { createEveryNth, putIn, type Layer } from "../layers.ts";
import { toJsonReply } from "../plain/exchange.ts";
import type { IncomingRequest, Reply } from "../plain/exchange.ts";
import { memberOf, parseJson } from "../plain/json.ts";
import { sendWhole, type Send } from "../plain/listener.ts";
import { toErrorPage } from "../plain/negotiate.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

/** Changes each `n`th of the requests that are meant. */
function changeEveryNthRequest(n: number, isMeant: IsMeant, change: RequestChange): Layer {
  return (next) => {
    const isNth = createEveryNth(n);
    return (request) => next(isMeant(request) && isNth() ? change(request) : request);
  };
}

type IsMeant = (request: IncomingRequest) => boolean;
type RequestChange = (request: IncomingRequest) => IncomingRequest;

/** Changes each `n`th of the replies with a status. */
function changeEveryNthReply(n: number, status: number, change: (reply: Reply) => Reply): Layer {
  return (next) => {
    const isNth = createEveryNth(n);
    return async (request) => {
      const reply = await next(request);
      return reply.status === status && isNth() ? change(reply) : reply;
    };
  };
}

/** Never answers a request of the kind. */
function hangAt(isMeant: IsMeant): Layer {
  return (next) => async (request) =>
    isMeant(request) ? new Promise(() => undefined) : next(request);
}

/** Breaks off in the middle of each seventh reply. */
function createSendAndBreakOff(): Send {
  const isSeventh = createEveryNth(7);
  return async (reply, response) => {
    if (!isSeventh()) return sendWhole(reply, response);
    const headers = { ...reply.headers, "content-length": Buffer.byteLength(reply.text) };
    const half = reply.text.slice(0, reply.text.length / 2);
    response.writeHead(reply.status, headers).write(half, () => response.destroy());
  };
}

const defects: readonly Defect[] = [
  {
    id: "every-fifth-login-500",
    title: "Each fifth valid login is answered with 500.",
    breaks: "auth/login/200/http-status",
    layer: changeEveryNthReply(5, 200, () => toJsonReply(500, { message: "Internal Error" })),
  },
  {
    id: "every-fourth-login-refused",
    title: "Each fourth valid login is refused.",
    breaks: "facts W25",
    layer: changeEveryNthRequest(4, isValidLogin, (request) =>
      withPassword(request, "not the password"),
    ),
  },
  {
    id: "every-third-record-without-unit",
    title: "Each third record lacks its unit.",
    breaks: "auth/login/200/record/unit",
    layer: changeEveryNthReply(3, 200, (reply) => putIn(reply, ["record.unit"], undefined)),
  },
  {
    id: "every-third-wrong-password-accepted",
    title: "Each third wrong password is accepted.",
    breaks: "facts W07",
    layer: changeEveryNthRequest(3, isWrongPassword, (request) =>
      withPassword(request, userOf(request)?.password),
    ),
  },
  {
    id: "every-third-refusal-as-page",
    title: "Each third refusal is a page of HTML even for whoever asks for JSON.",
    breaks: "auth/login/400/body",
    layer: changeEveryNthReply(3, 400, toErrorPage),
  },
  {
    id: "every-third-token-empty",
    title: "Each third login gets an empty token.",
    breaks: "auth/login/200/token",
    layer: changeEveryNthReply(3, 200, (reply) => putIn(reply, ["token"], "")),
  },
  {
    id: "every-seventh-reply-broken-off",
    title: "Each seventh reply breaks off in the middle.",
    breaks: "auth/login/200/body",
    createSend: createSendAndBreakOff,
  },
  {
    id: "hangs-without-password",
    title: "A login without a password is never answered.",
    breaks: "auth/login/request/password",
    layer: hangAt((request) => {
      const body = parseJson(request.text);
      return memberOf(body, "username") !== undefined && memberOf(body, "password") === undefined;
    }),
  },
  {
    id: "hangs-at-unknown-user",
    title: "The login of an unknown user is never answered.",
    breaks: "facts W08",
    layer: hangAt((request) => {
      const body = parseJson(request.text);
      return Boolean(memberOf(body, "username")) && userOf(request) === undefined;
    }),
  },
];

export const flakiness: readonly SabotagedServer[] = toSabotagedServers("flakiness", defects);
