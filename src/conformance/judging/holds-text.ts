import type { TargetResponse } from "../exchange.ts";

/** How a text may stand in a response: plain, in JSON, in a URL or a cookie, in base64. */
export function formsOf(text: string): readonly string[] {
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    Buffer.from(text).toString("base64").replace(/=+$/, ""),
  ];
}

/** Whether one of some texts stands in the body or the headers of a response. */
export function holdsAny({ body, headers }: TargetResponse, texts: readonly string[]): boolean {
  const all = [body, ...Object.values(headers)];
  return texts.some((text) => all.some((each) => each.includes(text)));
}
