import type { RecordedHeaders } from "../recorded-exchange.ts";

/** The value of a header, whatever the case of its name. */
export function findHeader(headers: RecordedHeaders, name: string): string | undefined {
  const lowerCase = name.toLowerCase();
  return Object.entries(headers).find(([key]) => key.toLowerCase() === lowerCase)?.[1];
}
