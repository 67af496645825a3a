import { asObject, asString } from "../../../lib/json.ts";

/** One change, as `oasdiff changelog --format json` prints it. */
export interface Change {
  /** Name of the check of oasdiff: `request-parameter-became-required`. */
  readonly id: string;
  readonly text: string;
  /** 1 information, 2 warning, 3 error. */
  readonly level: number;
  /** Upper case. */
  readonly operation?: string;
  readonly path?: string;
  readonly mediaType?: string;
  /** One-based lines of the texts that oasdiff was given. */
  readonly baseLine?: number;
  readonly revisionLine?: number;
}

/** What `oasdiff checks` says of a check. */
export interface OasdiffCheck {
  readonly id: string;
  /** As that of a change. */
  readonly level: number;
}

const LEVELS: Readonly<Record<string, number>> = { error: 3, warning: 2, info: 1 };

/** How oasdiff tells bodies of one operation apart. */
const MEDIA_TYPE = / \(media type: (?<name>[^)]*)\)/;

export function toChange(raw: object): Change {
  const { id, text, level, operation, path, baseSource, revisionSource } = asObject(raw);
  const told = asString(text, "");
  const mediaType = MEDIA_TYPE.exec(told)?.groups?.["name"];
  const baseLine = toLine(baseSource);
  const revisionLine = toLine(revisionSource);
  return {
    id: asString(id, ""),
    text: told.replace(MEDIA_TYPE, ""),
    level: Number(level),
    ...(mediaType !== undefined && { mediaType }),
    ...(typeof operation === "string" && { operation }),
    ...(typeof path === "string" && { path }),
    ...(baseLine !== undefined && { baseLine }),
    ...(revisionLine !== undefined && { revisionLine }),
  };
}

function toLine(source: unknown): number | undefined {
  const { line } = asObject(source);
  return typeof line === "number" ? line : undefined;
}

export function toCheck(raw: object): OasdiffCheck {
  const { id, level } = asObject(raw);
  return { id: asString(id, ""), level: LEVELS[asString(level, "")] ?? 1 };
}
