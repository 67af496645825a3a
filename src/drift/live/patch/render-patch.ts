import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { parseDocument } from "../../../spec/document.ts";
import type { TrafficResult } from "../compare-traffic.ts";
import { applyChanges } from "./apply-changes.ts";
import { planPatch } from "./plan-patch.ts";

/** The text of a spec, YAML or JSON, and its name in the diff. */
export interface SpecText {
  readonly file: string;
  readonly text: string;
}

/** The edit to a spec that would follow reality, as a unified diff; empty when there is nothing to edit. */
export function renderPatch(result: TrafficResult, { file, text }: SpecText): string {
  const edited = patchSpec(result, { file, text });
  if (edited === text) return "";
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, text, edited, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** As `renderPatch`, with the edit made. */
export function patchSpec(result: TrafficResult, { file, text }: SpecText): string {
  return applyChanges(text, planPatch(result, parseDocument(text, file).value));
}
