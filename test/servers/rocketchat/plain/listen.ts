import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Clock } from "../../../../src/lib/clock.ts";
import { noSuchRoute } from "./routes.ts";
import type { Behaviour, Incoming, Server } from "./server.ts";

/** Makes a server of a behaviour, with a memory of its own. */
export function createListener(behaviour: Behaviour, clock: Clock): RequestListener {
  const server: Server = {
    behaviour,
    clock,
    users: new Map(behaviour.users.map((user) => [user.id, user])),
    sessions: new Map(),
    failures: new Map(),
  };
  return (message, response) => {
    response.sendDate = false;
    response.setHeader("Date", new Date(clock.now()).toUTCString());
    void respond(server, message, response);
  };
}

async function respond(server: Server, message: IncomingMessage, response: ServerResponse) {
  const request = await read(message).catch(() => undefined);
  if (!request) {
    // The client went away before its request was whole.
    response.destroy();
    return;
  }
  const { behaviour } = server;
  const reply = behaviour.finish(answer(server, request), request, server);
  behaviour.send(response, reply, behaviour.render(reply, request));
}

async function read(message: IncomingMessage): Promise<Incoming> {
  const { method = "", url = "", headers } = message;
  const [path = "", query] = url.split("?");
  return { method, path, query: new URLSearchParams(query), headers, text: await text(message) };
}

function answer(server: Server, request: Incoming) {
  const route = server.behaviour.routes[`${request.method} ${request.path}`];
  return route ? route(server, request) : noSuchRoute(404);
}
