import type { Report } from "./report.ts";

/** What a reporter has to know besides the report. */
export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly colour: boolean;
}

/** Turns a report into text. Where the text goes is the CLI's business. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** What reporters are called; kept apart from the registry, which loads them all. */
export const REPORTER_NAMES = [
  "pretty",
  "json",
  "junit",
  "html",
  "sarif",
  "github",
  "markdown",
  "tap",
] as const;

/** The name of a reporter. */
export type ReporterName = (typeof REPORTER_NAMES)[number];
