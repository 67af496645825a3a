import type { Report } from "./report.ts";

export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly colour: boolean;
}

/** Turns a report into text. Where the text goes is the CLI's business. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

export type ReporterName =
  | "pretty"
  | "json"
  | "junit"
  | "html"
  | "sarif"
  | "github"
  | "markdown"
  | "tap";
