import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Listening, listen } from "../../adapters/node/listen.ts";
import { refuseConnection } from "../../adapters/node/refuse-connection.ts";
import type { Proxy } from "../../proxy/proxy.ts";
import { LARGEST_HEAD } from "../../proxy/upstream/upstream.ts";

const http = process.getBuiltinModule("node:http");

/** Serves a proxy over HTTP. Throws `PORT_IN_USE` or `ADDRESS_UNAVAILABLE`. */
export async function serveProxy(proxy: Proxy, port: number, host: string): Promise<Listening> {
  const server = http.createServer(
    {
      // A body may take as long as it takes; a header may not.
      requestTimeout: 0,
      maxHeaderSize: LARGEST_HEAD,
      requireHostHeader: false,
      shouldUpgradeCallback: proxy.asksForTunnel,
    },
    proxy.handle,
  );
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    // The upstream is not asked first: the wait would be the client's.
    response.writeContinue();
    proxy.handle(request, response);
  });
  // The server gives them away, and would wait for their end.
  const tunnels = new Set<Duplex>();
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    tunnels.add(socket);
    socket.on("close", () => tunnels.delete(socket));
    proxy.upgrade(request, socket, head);
  });
  server.on("clientError", refuseConnection);
  const listening = await listen(server, port, host);
  return {
    ...listening,
    async close() {
      for (const socket of tunnels) socket.destroy();
      await listening.close();
      await proxy.close();
    },
  };
}
