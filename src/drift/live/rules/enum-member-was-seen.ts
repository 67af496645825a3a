import { shorten } from "../../../report/text/printable.ts";
import type { LiveRule } from "../live-rule.ts";

export const enumMemberWasSeen: LiveRule = {
  id: "live/enum-member-was-seen",
  title: "Every member of the enumerations that came was sent at least once.",
  level: "info",
  source: "What never came may be gone, and nothing here has judged it.",
  needs: "body",
  *end({ enums }) {
    for (const [schema, { members, seen, isHidden }] of enums) {
      const missing = members
        .map((member) => JSON.stringify(member))
        .filter((text) => !seen.has(text));
      if (isHidden || missing.length === 0) continue;
      yield {
        pointer: schema,
        message: "Some members of the enumeration never came.",
        expected: shorten(missing.join(", "), 200),
        received: shorten([...seen].join(", "), 200),
        spec: schema,
      };
    }
  },
};
