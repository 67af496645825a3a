import type { Problem } from "../../mock/exchange/problem.ts";

interface Cause {
  readonly pattern: RegExp;
  readonly status: 400 | 502 | 504;
  readonly title: string;
  readonly advice: string;
}

/** By the codes of Node's and undici's errors, or the names of those without one. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT_LENGTH_MISMATCH)$/,
    status: 400,
    title: "The request cannot be forwarded",
    advice: "Send one that HTTP allows",
  },
  {
    pattern: /^(ENOTFOUND|EAI_AGAIN)$/,
    status: 502,
    title: "The upstream's name is unknown",
    advice: "Check the host of the upstream's URL, and the network",
  },
  {
    pattern: /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
    status: 502,
    title: "The upstream cannot be reached",
    advice: "Start the server, or check the upstream's URL",
  },
  {
    pattern: /^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/,
    status: 504,
    title: "The upstream takes too long",
    advice: "Look at what the server does, or allow it more with --timeout",
  },
  {
    pattern: /SELF_SIGNED|UNABLE_TO_|CERT_|_CERT|ERR_TLS_CERT/,
    status: 502,
    title: "The upstream's certificate is not trusted",
    advice:
      "Make its authority known by NODE_EXTRA_CA_CERTS, or take any certificate with --insecure",
  },
  {
    pattern: /^(EPROTO|ERR_SSL_)/,
    status: 502,
    title: "The upstream speaks no TLS that fits",
    advice: "Check whether the upstream's URL begins with http: or https:",
  },
  {
    pattern:
      /^(HPE_|HTTPParserError$|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)/,
    status: 502,
    title: "The upstream's answer is no HTTP",
    advice: "Look at what the server sends",
  },
];

const BROKEN: Omit<Cause, "pattern"> = {
  status: 502,
  title: "The upstream broke off",
  advice: "Look at the server's log",
};

/** The answer in place of an upstream that gave none. */
export function describeFailure(failure: Error, upstream: URL): Problem {
  const { code, message } = findCode(failure);
  const cause = CAUSES.find(({ pattern }) => pattern.test(code)) ?? BROKEN;
  const isTold = message.includes(code) || !/_|^E[A-Z]/.test(code);
  const reason = isTold ? message : `${message} (${code})`;
  return {
    status: cause.status,
    title: cause.title,
    detail: `Cannot forward to ${upstream.origin}: ${reason}. ${cause.advice}.`,
  };
}

/** Where a host has several addresses, the errors of all stand in one. */
function findCode(failure: Error): { readonly code: string; readonly message: string } {
  const [first]: unknown[] = failure instanceof AggregateError ? failure.errors : [];
  const error = failure.message === "" && first instanceof Error ? first : failure;
  const own: unknown = Reflect.get(error, "code") ?? Reflect.get(failure, "code");
  return { code: typeof own === "string" ? own : error.name, message: error.message };
}
