import { get } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { INFO } from "../requests/paths.ts";

export const serverVersion = defineScenario({
  id: "rocketchat/server-version",
  title: "Ask which version answers",
  roles: [],
  steps: { info: { outcome: "any", request: () => get(INFO) } },
});
