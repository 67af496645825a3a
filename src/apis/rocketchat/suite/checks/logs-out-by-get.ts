import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsOut, whyNoSessions } from "../judging/judge-session.ts";
import { logoutByGet } from "../scenarios/logout-by-get.ts";
import { session } from "../scenarios/session.ts";

export const logsOutByGet = defineCheck({
  id: "rocketchat/logs-out-by-get",
  title: "A GET logs out, too.",
  level: "profile",
  requirements: [],
  source: "Clients of the page's age log out so; the project says that it will go.",
  profiles: ["0.74", "5"],
  reads: { me: answer(session, "me"), logOut: answer(logoutByGet, "logOut") },
  skip: whyNoSessions,
  judge: ({ logOut }) => letsOut({ logOut }),
});
