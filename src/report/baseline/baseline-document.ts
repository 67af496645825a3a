import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { ToolkitError } from "../../errors.ts";

/** The text of a baseline, YAML or JSON, with the places of its values. */
export interface BaselineDocument {
  readonly file: string;
  readonly yaml: Document;
  readonly value: unknown;
  /** One-based line of the value at a path, or of its nearest ancestor. */
  lineOf(path: readonly (string | number)[]): number;
  /** One-based line of the first key of this name at or below a path. */
  lineOfKey(path: readonly (string | number)[], key: string): number;
}

/** Throws `BASELINE_INVALID` with the line when the text is no YAML. */
export function parseBaselineDocument(text: string, file: string): BaselineDocument {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [mistake] = yaml.errors;
  if (mistake) {
    const [first = ""] = mistake.message.split("\n");
    const reason = first.replace(/ at line \d+, column \d+:?$/, "");
    throw refuse(file, lines.linePos(mistake.pos[0]).line, `${reason}. Correct the file.`);
  }
  const at = (node: unknown) =>
    isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
  const lineOf = (path: readonly (string | number)[]) => at(findNode(yaml, path)) ?? 1;
  return {
    file,
    yaml,
    value: toValue(yaml, file),
    lineOf,
    lineOfKey: (path, key) => at(findKey(findNode(yaml, path), key)) ?? lineOf(path),
  };
}

/** An error that points at a line of the file. */
export function refuse(file: string, line: number, sentence: string): ToolkitError {
  return new ToolkitError("BASELINE_INVALID", `Cannot use ${file}:${line}: ${sentence}`);
}

function findNode(yaml: Document, path: readonly (string | number)[]): unknown {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return yaml.contents;
}

function findKey(node: unknown, key: string): unknown {
  if (!isNode(node)) return undefined;
  let found: unknown;
  visit(node, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== key) return undefined;
      found = pair.key;
      return visit.BREAK;
    },
  });
  return found;
}

/** An alias without its anchor is found only here. */
function toValue(yaml: Document, file: string): unknown {
  try {
    return yaml.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refuse(file, 1, `${reason}. Correct the file.`);
  }
}
