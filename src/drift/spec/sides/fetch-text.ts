import { ToolkitError } from "../../../errors.ts";

/** The text at a URL. Throws `TARGET_UNREACHABLE`. */
export async function fetchText(url: string, timeLimitMs: number): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeLimitMs) });
    const text = await response.text();
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    if (/^\s*</.test(text)) throw new Error("the server answered a page, and no spec");
    return text;
  } catch (cause) {
    throw new ToolkitError(
      "TARGET_UNREACHABLE",
      `Cannot read the spec at ${url}: ${reasonOf(cause, timeLimitMs)}. Check the URL and whether it needs a login.`,
      { cause },
    );
  }
}

function reasonOf(cause: unknown, timeLimitMs: number): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return `no answer within ${timeLimitMs} ms`;
  // Node hides why a fetch failed in the cause of its error.
  return cause.cause instanceof Error && cause.cause.message !== ""
    ? cause.cause.message
    : cause.message;
}
