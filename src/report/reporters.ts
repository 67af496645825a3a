import type { Reporter, ReporterName } from "./reporter.ts";
import { renderGithub } from "./reporters/github.ts";
import { renderHtml } from "./reporters/html.ts";
import { renderJson } from "./reporters/json.ts";
import { renderJunit } from "./reporters/junit.ts";
import { renderMarkdown } from "./reporters/markdown.ts";
import { renderPretty } from "./reporters/pretty.ts";
import { renderSarif } from "./reporters/sarif.ts";
import { renderTap } from "./reporters/tap.ts";

/** The one registry of reporters. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty: renderPretty,
  json: renderJson,
  junit: renderJunit,
  html: renderHtml,
  sarif: renderSarif,
  github: renderGithub,
  markdown: renderMarkdown,
  tap: renderTap,
};
