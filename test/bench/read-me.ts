import { startServer } from "./measure/start-server.ts";
import { mock } from "./servers.ts";

/** The user object of a real reply, for the bare server to send. */
export async function readMe(): Promise<unknown> {
  const server = await startServer(mock);
  const response = await fetch(`${server.url}/api/v1/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "myusername", password: "my$up3erP@ssw0rd" }),
  });
  const { data } = JSON.parse(await response.text());
  await server.stop();
  return data.me;
}
