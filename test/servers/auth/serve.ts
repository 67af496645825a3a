import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

/** A server on a free port of this machine. */
export interface ServedListener {
  readonly url: string;
  /** Ends its connections, too, so that a reply that never comes holds nobody up. */
  close(): Promise<void>;
}

export async function serve(listener: RequestListener): Promise<ServedListener> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
