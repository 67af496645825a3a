import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { compareDocs } from "../../../src/drift/docs/compare-docs.ts";
import type { GateResult } from "../../../src/drift/gate.ts";
import { parseDocument, readDocument } from "../../../src/spec/document.ts";
import { readRequirements } from "../../../src/spec/ledger.ts";
import type { DriftCase } from "../drift-case.ts";

/** A page with its spec, whose texts a case changes. */
export interface Subject {
  readonly name: string;
  readonly page: string;
  readonly spec: string;
}

const pages = "test/drift/docs/pages";
const sources = "../shared/sources";

export const signIn: Subject = {
  name: "sign-in",
  page: `${pages}/sign-in.md`,
  spec: `${pages}/parcel.yaml`,
};
export const sessions: Subject = {
  name: "sessions",
  page: `${pages}/sessions.md`,
  spec: `${pages}/parcel.yaml`,
};
export const books: Subject = {
  name: "books",
  page: `${pages}/books.md`,
  spec: `${pages}/books.yaml`,
};
export const auth: Subject = {
  name: "auth",
  page: `${sources}/auth.md`,
  spec: "openapi/auth.yaml",
};
export const rocketchat: Subject = {
  name: "rocketchat",
  page: `${sources}/rocketchat-login.md`,
  spec: "openapi/rocketchat.yaml",
};

/** The pages of the APIs lie beside the repository of those who work on it; a clone alone has none. */
export function isHere({ page }: Subject): boolean {
  return existsSync(page);
}

/** What stands in a text, and what is to stand there instead; throws when it does not stand there. */
export type Edit = readonly [
  from: string | RegExp,
  to: string | ((found: string, ...groups: readonly unknown[]) => string),
];

export interface Edits {
  readonly page?: readonly Edit[];
  readonly spec?: readonly Edit[];
}

export function compare({ page, spec }: Subject, edits: Edits = {}): GateResult {
  return compareDocs({
    page: { file: page, text: edit(readFileSync(page, "utf8"), edits.page) },
    spec: edits.spec
      ? parseDocument(edit(readFileSync(spec, "utf8"), edits.spec), spec)
      : documentOf(spec),
    requirements: requirementsOf(spec),
    failOn: "must",
  });
}

/** Reads each file once for all cases. */
function once<Value>(read: (file: string) => Value): (file: string) => Value {
  const known = new Map<string, Value>();
  return (file) => {
    const value = known.get(file) ?? read(file);
    known.set(file, value);
    return value;
  };
}

const documentOf = once(readDocument);
const requirementsOf = once((file) => readRequirements(pathToFileURL(file)));

function edit(text: string, edits: readonly Edit[] = []): string {
  return edits.reduce((before, [from, to]) => {
    const isThere = typeof from === "string" ? before.includes(from) : before.search(from) >= 0;
    if (!isThere) throw new Error(`Cannot make the case: the text has no "${String(from)}".`);
    return typeof to === "string" ? before.replace(from, to) : before.replace(from, to);
  }, text);
}

/** A change of the page that a rule has to report. */
export function drift(
  subject: Subject,
  id: string,
  rule: string,
  edits: readonly Edit[],
): DriftCase {
  return toCase(subject, { id, kind: "drift", rule: `docs/${rule}` }, { page: edits });
}

/** A change of the spec that a rule has to report. */
export function specDrift(
  subject: Subject,
  id: string,
  rule: string,
  edits: readonly Edit[],
): DriftCase {
  return toCase(
    subject,
    { id: `spec-${id}`, kind: "drift", rule: `docs/${rule}` },
    { spec: edits },
  );
}

/** A change of the page that says the same. */
export function form(subject: Subject, id: string, edits: readonly Edit[]): DriftCase {
  return toCase(subject, { id: `form-${id}`, kind: "form" }, { page: edits });
}

function toCase(
  subject: Subject,
  { id, ...facts }: Pick<DriftCase, "id" | "kind" | "rule">,
  edits: Edits,
): DriftCase {
  return {
    id: `${subject.name}-${id}`,
    title: `${subject.name}: ${id.replaceAll("-", " ")}`,
    ...facts,
    run: () => compare(subject, edits),
  };
}
