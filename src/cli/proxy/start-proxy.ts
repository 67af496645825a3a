import type { Api } from "../../mock/definition/api.ts";
import { type LoadedApi, loadApi } from "../../mock/loaded-api.ts";
import type { ProxyEvent } from "../../proxy/event.ts";
import { createProxy } from "../../proxy/proxy.ts";
import type { ProxySettings } from "../options/proxy-settings.ts";
import { type Keeper, keepFiles } from "./keep-files.ts";
import { createIsOwnHost } from "./own-host.ts";
import { serveProxy } from "./serve-proxy.ts";
import { startShadow } from "./start-shadow.ts";

export interface StartOptions {
  readonly upstream: URL;
  readonly settings: Partial<ProxySettings>;
  readonly apis: readonly Api[];
  readonly warn: (failure: unknown) => void;
}

/** Sees each event of a proxy. */
export type Watch = (event: ProxyEvent) => void;

/** A proxy that was started from the command line. */
export interface StartedProxy {
  readonly url: string;
  readonly files: Keeper["files"];
  /** Stops at once, and writes what is left. */
  stop(): Promise<void>;
}

const DEFAULT_PORT = 4011;
const DEFAULT_TIMEOUT_MS = 30_000;

/** The APIs that a proxy judges by. */
export function loadApis({ apis, settings }: StartOptions): Promise<readonly LoadedApi[]> {
  return Promise.all(apis.map((api) => loadApi(api, settings.profile?.[api.name])));
}

/** Starts a proxy as its settings say; the files that it is to write are opened before anything is forwarded. */
export async function startProxy(
  options: StartOptions,
  apis: readonly LoadedApi[],
  watch: Watch,
): Promise<StartedProxy> {
  const { upstream, settings } = options;
  const { host = "127.0.0.1", port = DEFAULT_PORT } = settings;
  const shadow = settings.shadow ? await startShadow(settings, options.apis) : undefined;
  const keeper = await keepFiles(options);
  const proxy = createProxy({
    url: upstream,
    timeoutMs: settings.timeout ?? DEFAULT_TIMEOUT_MS,
    insecure: settings.insecure ?? false,
    apis,
    validate: settings.validate ?? "warn",
    ...(settings.header && { headers: settings.header }),
    ...(shadow && { shadow: { mock: shadow, ignore: settings.ignore ?? [] } }),
    isOwnHost: createIsOwnHost(host),
    tell(event) {
      try {
        if (event.type === "exchange") keeper.add(event.exchange);
        watch(event);
      } catch (mistake) {
        // What passes must not suffer from what is told of it.
        options.warn(mistake);
      }
    },
  });
  const serving = await serveProxy(proxy, port, host);
  return {
    url: serving.url,
    files: keeper.files,
    async stop() {
      await serving.close();
      await keeper.close();
    },
  };
}
