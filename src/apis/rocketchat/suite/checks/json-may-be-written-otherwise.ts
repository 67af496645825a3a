import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { otherJson } from "../scenarios/other-json.ts";

export const jsonMayBeWrittenOtherwise = defineCheck({
  id: "rocketchat/json-may-be-written-otherwise",
  title:
    "Neither the order of keys, spaces and escapes nor the spelling of the media type matters.",
  level: "must",
  requirements: ["rocketchat/login/json/media-type"],
  source: "RFC 8259, sections 2, 4 and 7; RFC 9110, section 8.3.1, for the media type.",
  reads: {
    order: answer(otherJson, "order"),
    spaces: answer(otherJson, "spaces"),
    escapes: answer(otherJson, "escapes"),
    charset: answer(otherJson, "charset"),
    typeInCapitals: answer(otherJson, "typeInCapitals"),
  },
  *judge({ charset, typeInCapitals, ...bodies }) {
    yield* letsIn(bodies);
    for (const shortfall of letsIn({ charset, typeInCapitals })) {
      yield { ...shortfall, level: "should" };
    }
  },
});
