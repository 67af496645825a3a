import { asArray, asObject } from "../../lib/json.ts";

/** Long enough for a mock, short for a server that answers nothing it does not know. */
const TIMEOUT_MS = 2000;

/** The name of a world of this process, where a server is a mock of the API; undefined where it is not. */
export async function findMockWorld(server: URL, api: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL("/__mock/health", server), {
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { status, apis } = asObject(await response.json());
    const isMock = response.ok && status === "ok" && asArray(apis).includes(api);
    return isMock ? `pact-${process.pid}-${Date.now().toString(36)}` : undefined;
  } catch {
    // Whoever is not there is missed by the first request of a contract.
    return undefined;
  }
}
