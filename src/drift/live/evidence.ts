import type { ExchangeView } from "../../report/finding.ts";
import {
  createEraser,
  hideInText,
  hideMembers,
  isSecretHeader,
  isSecretName,
  REDACTED,
} from "../../report/hide-secrets.ts";
import { shorten } from "../../report/text/printable.ts";
import type { RecordedExchange, RecordedHeaders } from "./recorded-exchange.ts";

const LONGEST = 4000;

/** An exchange as a finding shows it, and what takes its secrets out of other texts. */
export interface Evidence {
  readonly view: ExchangeView;
  erase(text: string): string;
}

type Found = (secret: string) => void;

/** What is secret by its name is hidden there, and wherever else in the exchange it stands. */
export function toEvidence(exchange: RecordedExchange): Evidence {
  const secrets = new Set<string>();
  const found: Found = (secret) => secrets.add(secret);
  const shown = {
    url: hideUrl(exchange.url, found),
    requestHeaders: hideHeaders(exchange.requestHeaders ?? {}, found),
    requestBody: exchange.requestBody && hideBody(exchange.requestBody, found),
    responseHeaders: hideHeaders(exchange.responseHeaders ?? {}, found),
    responseBody: hideBody(exchange.responseBody ?? "", found),
  };
  const erase = createEraser(secrets);
  return {
    erase,
    view: {
      request: {
        method: exchange.method,
        url: erase(shown.url),
        headers: eraseHeaders(shown.requestHeaders, erase),
        ...(shown.requestBody && { body: shorten(erase(shown.requestBody), LONGEST) }),
      },
      response: {
        status: exchange.status,
        headers: eraseHeaders(shown.responseHeaders, erase),
        body: shorten(erase(shown.responseBody), LONGEST),
      },
      durationMs: 0,
    },
  };
}

function hideHeaders(headers: RecordedHeaders, found: Found): RecordedHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!isSecretHeader(name)) return [name, hideInText(value)];
      found(value.replace(/^(bearer|basic) +/i, ""));
      for (const [, cookie = ""] of value.matchAll(/=([^;,\s]+)/g)) found(cookie);
      return [name, REDACTED];
    }),
  );
}

function eraseHeaders(headers: RecordedHeaders, erase: (text: string) => string): RecordedHeaders {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, erase(value)]));
}

function hideBody(text: string, found: Found): string {
  try {
    return JSON.stringify(hideMembers(JSON.parse(text), found));
  } catch {
    const isForm = /^[^\s={}<>]+=[^\s]*$/.test(text);
    return isForm ? hidePairs(text, found) : hideInText(text);
  }
}

/** User information is a password too (RFC 3986, section 3.2.1). */
function hideUrl(url: string, found: Found): string {
  const [before = "", query] = url.split("?", 2);
  const plain = before.replace(/^(\w+:\/\/)[^/@]*@/, "$1");
  return query === undefined ? plain : `${plain}?${hidePairs(query, found)}`;
}

function hidePairs(text: string, found: Found): string {
  return text
    .split("&")
    .map((pair) => {
      const [name = "", value] = pair.split(/=(.*)/s, 2);
      if (value === undefined || value === "" || !isSecretName(decode(name))) return pair;
      found(value);
      found(decode(value));
      return `${name}=${REDACTED}`;
    })
    .join("&");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
