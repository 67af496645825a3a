import { ToolkitError } from "../../errors.ts";

/** What openapi-fetch makes of a reply. */
interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a reply. Throws `CONTROL_REFUSED` with the mock's own sentence. */
export async function take<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer;
  if (data !== undefined && response.ok) return data;
  throw refused(response, error);
}

/** Waits for a reply without a body. Throws as `take` does. */
export async function finish(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await answer;
  if (!response.ok) throw refused(response, error);
}

export function refused({ status, url }: Response, problem: unknown): ToolkitError {
  const detail = readDetail(problem);
  return new ToolkitError(
    "CONTROL_REFUSED",
    detail ?? `The mock answered ${status} at ${url}, without a reason. Is it a doubletake mock?`,
    { cause: problem },
  );
}

function readDetail(problem: unknown): string | undefined {
  if (typeof problem !== "object" || problem === null || !("detail" in problem)) return undefined;
  return String(problem.detail);
}
