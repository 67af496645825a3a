import type { ExchangeView } from "../../report/finding.ts";
import { toUrl } from "../client/send.ts";
import type { Exchange } from "../exchange.ts";
import type { Redactor } from "./redactor.ts";

const SECRET_HEADERS = new Set([
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-api-key",
  "x-auth-token",
]);
/** Members that a server must not send, and whose values nobody has to read. */
const SECRET_MEMBERS =
  /("[^"]*(?:password|passwd|bcrypt|hash|secret|token|private_?key|api_?key)[^"]*"\s*:\s*")((?:[^"\\]|\\.)*)"/gi;
const LONGEST = 4000;

/** An exchange, or a request that got no answer. */
export type Viewable = Pick<Exchange, "request"> &
  Partial<Pick<Exchange, "response" | "durationMs">>;

/** An exchange as people may see it. */
export function viewExchange(
  { request, response, durationMs = 0 }: Viewable,
  base: URL,
  redactor: Redactor,
): ExchangeView {
  const { method, path, headers, body } = request;
  return {
    request: {
      method,
      url: redactor.redact(toUrl(base, path)),
      headers: viewHeaders(headers, redactor),
      ...(body !== undefined && { body: shorten(redactor.redact(body)) }),
    },
    ...(response && {
      response: {
        status: response.status,
        headers: viewHeaders(response.headers, redactor),
        body: shorten(hideMembers(redactor.redact(response.body))),
      },
    }),
    durationMs,
  };
}

/** A value as a finding shows it: short, and without secrets. */
export function viewValue(value: unknown, redactor: Redactor): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return shorten(hideMembers(redactor.redact(text)), 300);
}

/** What stands there already as `${NAME}` is of our own accounts, and tells more. */
function hideMembers(text: string): string {
  return text.replaceAll(SECRET_MEMBERS, (whole, start: string, value: string) =>
    value === "" || value.startsWith("${") ? whole : `${start}[redacted]"`,
  );
}

function viewHeaders(
  headers: Readonly<Record<string, string>>,
  redactor: Redactor,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const shown = redactor.redact(value);
      const isHidden = SECRET_HEADERS.has(name.toLowerCase()) && shown === value;
      return [name, isHidden ? "[redacted]" : shown];
    }),
  );
}

function shorten(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
