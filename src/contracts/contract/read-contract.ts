import { readFileSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import { explainUnreadable } from "../../lib/file-mistake.ts";
import { asArray, asObject, isObject } from "../../lib/json.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { parseDocument, type SourceDocument } from "../../spec/document.ts";
import type { Contract } from "./contract.ts";
import { readInteraction, type Refuse } from "./read-interaction.ts";

const HTTP = "Synchronous/HTTP";

/** A Pact file of version 1 to 4. Throws `FILE_UNREADABLE` with the line when it is none. */
export function readContract(path: string): Contract {
  const file = toShownPath(path);
  const text = readText(path, file);
  refuseBrokenJson(text, file);
  const source = parseDocument(text, file);
  const { consumer, provider, interactions, messages } = source.value;
  if (!Array.isArray(interactions) && !Array.isArray(messages)) {
    throw refuse(file, 1, 'it has no "interactions"');
  }
  const all = asArray(interactions).map((raw, index) => ({
    raw: asObject(raw),
    pointer: `/interactions/${index}`,
  }));
  const http = all.filter(({ raw }) => (raw["type"] ?? HTTP) === HTTP);
  return {
    source,
    consumer: nameOf(consumer, source, "consumer"),
    provider: nameOf(provider, source, "provider"),
    interactions: http.map(({ raw, pointer }) => readInteraction(raw, pointer, refuseAt(source))),
    messages: all.length - http.length + asArray(messages).length,
  };
}

function nameOf(participant: unknown, { file }: SourceDocument, key: string): string {
  const name = isObject(participant) ? participant["name"] : undefined;
  if (typeof name === "string" && name !== "") return name;
  throw refuse(file, 1, `its "${key}" has no name`);
}

/** Tells what is wrong with a file, at a place of it. */
function refuseAt(source: SourceDocument): Refuse {
  return (pointer, why) => refuse(source.file, source.positionOf(pointer).line, why);
}

function refuse(file: string, line: number, why: string): ToolkitError {
  return new ToolkitError(
    "FILE_UNREADABLE",
    `Cannot use ${file}:${line}: ${why}, so that it is no Pact file. Name files that consumer tests wrote.`,
  );
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${file}: ${explainUnreadable(cause)}.`, {
      cause,
    });
  }
}

/** The parser that knows lines reads YAML, which would forgive what other Pact tools do not. */
function refuseBrokenJson(text: string, file: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "";
    const [, position = "0"] = / at position (\d+)/.exec(message) ?? [];
    const line = text.slice(0, Number(position)).split("\n").length;
    const reason = message.replace(/ (in JSON )?at position .*$|, ".*" is not valid JSON$/s, "");
    throw new ToolkitError(
      "FILE_UNREADABLE",
      `Cannot read ${file}:${line}: it is broken JSON: ${reason}. Write it anew by the consumer's tests.`,
      { cause },
    );
  }
}
