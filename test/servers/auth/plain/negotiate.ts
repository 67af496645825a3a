import { mediaTypeOf } from "./exchange.ts";
import type { IncomingRequest, Reply } from "./exchange.ts";

const JSON_RANGES = ["application/json", "application/*", "*/*"];
const HTML_RANGES = ["text/html", "text/*"];

/** Turns an error into a page for whoever would rather read HTML, or does not say. */
export function negotiate(request: IncomingRequest, reply: Reply): Reply {
  if (reply.status < 400 || mediaTypeOf(reply.headers) !== "application/json") return reply;
  return prefersHtml(request.headers.accept) ? toErrorPage(reply) : reply;
}

export function toErrorPage(reply: Reply): Reply {
  return {
    ...reply,
    headers: { ...reply.headers, "content-type": "text/html; charset=utf-8" },
    text: `<!doctype html><html lang="en"><title>${reply.status}</title><h1>${reply.status}</h1></html>`,
  };
}

/** The first range that fits decides: nobody who asks these servers gives weights. */
function prefersHtml(accept = "text/html"): boolean {
  const ranges = accept.split(",").map((range) => mediaTypeOf({ "content-type": range }));
  const decisive = ranges.find((range) => [...JSON_RANGES, ...HTML_RANGES].includes(range));
  return decisive === undefined || HTML_RANGES.includes(decisive);
}
