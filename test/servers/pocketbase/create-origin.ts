import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import PocketBase, { ClientResponseError } from "pocketbase";

interface OriginReply {
  readonly status: number;
  readonly body: unknown;
}

/** The login route of the service in front of PocketBase, as far as the document describes it. */
export function createOrigin(pocketBaseUrl: string): RequestListener {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await answer(request, pocketBaseUrl);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  return (request, response) => void respond(request, response);
}

async function answer(request: IncomingMessage, pocketBaseUrl: string): Promise<OriginReply> {
  if (request.url !== "/auth/login") return { status: 404, body: { message: "Not Found" } };
  if (request.method !== "POST") return { status: 405, body: { message: "Method Not Allowed" } };
  try {
    return { status: 200, body: await logIn(request, pocketBaseUrl) };
  } catch (error) {
    // The SDK gives status 0 to a request that PocketBase never answered.
    return error instanceof ClientResponseError && error.status > 0
      ? { status: error.status, body: error }
      : { status: 500, body: { message: "Internal Error" } };
  }
}

async function logIn(request: IncomingMessage, pocketBaseUrl: string): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    throw new TypeError("The body of a login is JSON.");
  }
  const credentials: Credentials = JSON.parse(await text(request));
  const { username, email, password } = credentials;
  // A client of its own for each request, which remembers nobody else's login.
  return new PocketBase(pocketBaseUrl)
    .collection("users")
    .authWithPassword(email ?? username, password);
}

/** What the service expects; it leaves it to PocketBase to say what is wrong. */
interface Credentials {
  readonly username: string;
  readonly email?: string;
  readonly password: string;
}
