import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsOut, whyNoSessions } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

export const logsOut = defineCheck({
  id: "rocketchat/logs-out",
  title: "A POST logs out, without a body and with an empty one that is called JSON.",
  level: "profile",
  requirements: [],
  source: "Rocket.Chat's end-to-end tests; its client for the REST API sends the second.",
  reads: {
    me: answer(session, "me"),
    logOut: answer(session, "logOut"),
    emptyJson: answer(session, "secondLogOut"),
  },
  skip: whyNoSessions,
  judge: ({ logOut, emptyJson }) => letsOut({ logOut, emptyJson }),
});
