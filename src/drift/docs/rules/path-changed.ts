import type { DocsRule } from "../docs-rule.ts";
import { isCallTo, isPathOf } from "../compare/pair-operations.ts";

export const pathChanged: DocsRule = {
  id: "docs/path-changed",
  title: "An operation has the path that the page writes, in its route and in its examples.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ pairs, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation }) => {
      const { id, path, pointer } = operation;
      const route = claim.route ?? { path: "", line: claim.line };
      const changed = [
        ...(isPathOf(route.path, operation) ? [] : [route]),
        ...claim.calls.filter((call) => !isCallTo(call, operation)),
      ];
      return changed.map((each) => ({
        rule: this,
        operationId: id,
        pointer,
        message: `${describeRoute(each.path)}; the spec has it at ${path}.`,
        expected: each.path || "no path",
        received: path,
        document: onPage(each.line),
        spec: inSpec(pointer),
      }));
    });
  },
};

function describeRoute(path: string): string {
  return path === ""
    ? "The page has no route for this request"
    : `The page sends this request to ${path}`;
}
