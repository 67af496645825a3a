import type { LiveRule } from "../live-rule.ts";
import type { Sighting } from "../judge/sighting.ts";

/** What a browser loads besides the API: pages and what they consist of. */
const ASSET = /^(image|font|audio|video)\/|html|css|javascript|ecmascript|wasm|manifest/;

/** Parts of a path that name one thing among many. */
const ID = /^(\d+|[0-9a-f]{8,}|[0-9a-f-]{32,}|(?=.*\d)[\w-]{15,})$/i;

export const pathIsDocumented: LiveRule = {
  id: "live/path-is-documented",
  title: "Every path that answers is one of the spec.",
  level: "should",
  source: "OpenAPI 3.1, Paths Object: the available paths.",
  needs: "exchange",
  *each(sighting) {
    const { route, method, path, exchange } = sighting;
    if (route.kind !== "unknown-path" || !isAnswered(exchange.status) || isAsset(sighting)) return;
    const shown = path
      .split("/")
      .map((part) => (ID.test(part) ? "*" : part))
      .join("/");
    yield {
      pointer: "",
      message: `${method} ${shown}: the spec has no such path.`,
      expected: "a path of the spec",
      received: `${exchange.status}`,
      spec: "/paths",
    };
  },
};

/** Whether the server has something there: a refusal or a redirect may be its word on any path. */
function isAnswered(status: number): boolean {
  return status >= 200 && status < 300;
}

function isAsset({ method, mediaType, path }: Sighting): boolean {
  return (
    method === "OPTIONS" || (method === "GET" && (ASSET.test(mediaType) || /\.\w{2,5}$/.test(path)))
  );
}
