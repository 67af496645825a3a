import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePointer } from "../../../src/lib/json-pointer.ts";
import { type Document, isSeq, parseDocument } from "yaml";
import type { GateResult } from "../../../src/drift/gate.ts";
import { compareSpecs } from "../../../src/drift/spec/compare-specs.ts";

export interface TextsOptions {
  readonly baseName?: string;
  readonly revisionName?: string;
}

/** Compares two texts as the files that they would be. */
export async function compareTexts(
  base: string,
  revision: string,
  { baseName = "base.yaml", revisionName = "revision.yaml" }: TextsOptions = {},
): Promise<GateResult> {
  const directory = await mkdtemp(join(tmpdir(), "doubletake-test-"));
  try {
    const paths = [join(directory, baseName), join(directory, revisionName)] as const;
    await Promise.all([writeFile(paths[0], base), writeFile(paths[1], revision)]);
    return await compareSpecs({ base: paths[0], revision: paths[1], failOn: "must" });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A change of a document: `undefined` removes what stands at the pointer, anything else is put there. */
export type Edit = readonly [pointer: string, value: unknown];

/** The text with some changes, its comments and order kept. */
export function edit(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  for (const [pointer, value] of edits) apply(document, pointer, value);
  return document.toString({ lineWidth: 0 });
}

function apply(document: Document, pointer: string, value: unknown): void {
  const keys: (string | number)[] = [];
  for (const token of parsePointer(pointer)) {
    keys.push(isSeq(document.getIn(keys, true)) ? Number(token) : token);
  }
  if (value !== undefined) {
    document.setIn(keys, document.createNode(value));
    return;
  }
  if (!document.deleteIn(keys)) throw new Error(`Cannot remove ${pointer}: there is nothing.`);
}
