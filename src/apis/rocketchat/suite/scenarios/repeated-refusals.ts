import { defineScenario } from "../../../../conformance/scenario.ts";
import { asNobody, strangeLogin } from "../requests/login-step.ts";

export const repeatedRefusals = defineScenario({
  id: "rocketchat/repeated-refusals",
  title: "Log in as nobody again and again",
  roles: [],
  steps: {
    first: strangeLogin(asNobody),
    second: strangeLogin(asNobody),
    third: strangeLogin(asNobody),
    fourth: strangeLogin(asNobody),
    fifth: strangeLogin(asNobody),
    sixth: strangeLogin(asNobody),
    // The others have a name each.
    sameAgain: strangeLogin((context) => context.former("sixth")?.request ?? asNobody(context)),
  },
});
