import type { TargetResponse } from "../../../conformance/exchange.ts";

/** Whether a text stands in the body or the headers of a response, plain, in JSON or in base64. */
export function holdsText({ body, headers }: TargetResponse, text: string): boolean {
  const forms = [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    Buffer.from(text).toString("base64"),
  ];
  const all = [body, ...Object.values(headers)];
  return forms.some((form) => all.some((each) => each.includes(form)));
}
