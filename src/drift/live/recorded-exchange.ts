import type { Place } from "../../report/finding.ts";

/** By name in any case; several values of one name are joined by a comma. */
export type RecordedHeaders = Readonly<Record<string, string>>;

/** Whether a value is the status of an answer that is no interim one (RFC 9110, section 15). */
export function isFinalStatus(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 200 && Number(value) < 600;
}

/** A request and the response it got, as somebody recorded them. What was not recorded is absent. */
export interface RecordedExchange {
  /** The API that answered, where the recording says so. */
  readonly api?: string;
  readonly method: string;
  /** An absolute URL, or a path with its query. */
  readonly url: string;
  readonly requestHeaders?: RecordedHeaders;
  readonly requestBody?: string;
  readonly status: number;
  readonly responseHeaders?: RecordedHeaders;
  /** The decoded text; empty when the response had none. */
  readonly responseBody?: string;
  /** Where the recording has it. */
  readonly place?: Pick<Place, "file" | "line">;
}
