/** A template and its place in the order in which templates are tried. */
interface Ranked<Entry> {
  readonly rank: number;
  readonly entry: Entry;
}

/** Path templates, told apart by the segments that are fixed. */
export interface Templates<Entry> {
  /** The templates that a path may fit, in the order in which they were given. */
  near(path: string): readonly Ranked<Entry>[];
}

interface Node<Entry> {
  readonly fixed: Map<string, Node<Entry>>;
  any: Node<Entry> | undefined;
  readonly leaves: Ranked<Entry>[];
}

/** A path is compared with those that share its segments, not with all thousand of a large API. */
export function createTemplates<Entry>(
  templates: readonly (readonly [path: string, entry: Entry])[],
): Templates<Entry> {
  const root = createNode<Entry>();
  for (const [rank, [path, entry]] of templates.entries()) {
    path.split("/").reduce(step, root).leaves.push({ rank, entry });
  }
  return {
    near(path) {
      const found: Ranked<Entry>[] = [];
      collect(root, { segments: path.split("/"), found }, 0);
      return found.length > 1 ? found.toSorted((a, b) => a.rank - b.rank) : found;
    },
  };
}

function createNode<Entry>(): Node<Entry> {
  return { fixed: new Map(), any: undefined, leaves: [] };
}

function step<Entry>(node: Node<Entry>, segment: string): Node<Entry> {
  const next = (segment.includes("{") ? node.any : node.fixed.get(segment)) ?? createNode<Entry>();
  if (segment.includes("{")) node.any = next;
  else node.fixed.set(segment, next);
  return next;
}

interface Search<Entry> {
  readonly segments: readonly string[];
  readonly found: Ranked<Entry>[];
}

function collect<Entry>(node: Node<Entry>, search: Search<Entry>, depth: number): void {
  const segment = search.segments[depth];
  if (segment === undefined) {
    search.found.push(...node.leaves);
    return;
  }
  const named = node.fixed.get(segment);
  if (named) collect(named, search, depth + 1);
  if (node.any) collect(node.any, search, depth + 1);
}
