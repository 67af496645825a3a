import {
  type Document as YamlDocument,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { ToolkitError } from "../../errors.ts";
import type { Place } from "./place.ts";
import type { Positions } from "./position.ts";
import { createPositions } from "./positions.ts";

/** What a YAML text says, and where. */
export interface YamlSource extends Positions {
  readonly value: unknown;
  /** Whether an object of the value may stand at several places of it. */
  readonly hasAliases: boolean;
}

/** Throws `SPEC_INVALID` with the line when the text is no YAML. */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true });
  const [mistake] = yaml.errors;
  if (mistake) {
    const { line } = lines.linePos(mistake.pos[0]);
    const [first = ""] = mistake.message.split("\n");
    const reason = first.replace(/ at line \d+, column \d+:?$/, "");
    throw new ToolkitError(
      "SPEC_INVALID",
      `Cannot read ${file}:${line}: ${reason}. Correct the file.`,
      { cause: mistake },
    );
  }
  return {
    value: toValue(yaml, file),
    hasAliases: hasAlias(yaml),
    ...createPositions(text, () => (tokens) => findPlace(yaml, tokens)),
  };
}

function hasAlias(yaml: YamlDocument): boolean {
  let found = false;
  visit(yaml, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** An alias without its anchor is found only here. */
function toValue(yaml: YamlDocument, file: string): unknown {
  try {
    return yaml.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError("SPEC_INVALID", `Cannot read ${file}:1: ${reason}. Correct the file.`, {
      cause,
    });
  }
}

function findPlace(yaml: YamlDocument, tokens: readonly string[]): Place {
  let node: unknown = yaml.contents;
  let place: Place = { start: 0, value: 0 };
  for (const token of tokens) {
    const next = stepInto(isAlias(node) ? node.resolve(yaml) : node, token);
    if (!next) return place;
    place = { start: next.start ?? place.start, value: offsetOf(next.node) ?? place.value };
    node = next.node;
  }
  return place;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

interface Step {
  readonly node: unknown;
  readonly start: number | undefined;
}

function stepInto(parent: unknown, token: string): Step | undefined {
  if (isSeq(parent)) {
    const item = parent.items[Number(token)];
    return isNode(item) ? { node: item, start: item.range?.[0] } : undefined;
  }
  const pairs = isMap(parent) ? parent.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === token);
  return pair && { node: pair.value, start: isNode(pair.key) ? pair.key.range?.[0] : undefined };
}
