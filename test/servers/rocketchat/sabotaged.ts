import type { SabotagedServer } from "../subject.ts";
import { bypassByForm } from "./sabotaged/bypass-by-form.ts";
import { bypassByPassword } from "./sabotaged/bypass-by-password.ts";
import { sabotage } from "./sabotaged/defect.ts";
import { directoryDefects } from "./sabotaged/directory.ts";
import { flakinessDefects } from "./sabotaged/flakiness.ts";
import { leakDefects } from "./sabotaged/leak.ts";
import { mediaTypeDefects } from "./sabotaged/media-type.ts";
import { secondFactorBypasses } from "./sabotaged/second-factor-bypass.ts";
import { secondFactorRefusals } from "./sabotaged/second-factor-refusal.ts";
import { sessionDefects } from "./sabotaged/session.ts";
import { tokenDefects } from "./sabotaged/session-token.ts";
import { loginShapeDefects } from "./sabotaged/shape-login.ts";
import { userShapeDefects } from "./sabotaged/shape-user.ts";
import { stateDefects } from "./sabotaged/state.ts";
import { statusDefects } from "./sabotaged/status.ts";

/** Servers with exactly one defect each, of which the suite has to find every one. */
export const sabotagedServers: readonly SabotagedServer[] = [
  ...sabotage("shape", loginShapeDefects),
  ...sabotage("shape", userShapeDefects),
  ...sabotage("status", statusDefects),
  ...sabotage("media-type", mediaTypeDefects),
  ...sabotage("bypass", bypassByPassword),
  ...sabotage("bypass", bypassByForm),
  ...sabotage("leak", leakDefects),
  ...sabotage("second-factor", secondFactorBypasses),
  ...sabotage("second-factor", secondFactorRefusals),
  ...sabotage("directory", directoryDefects),
  ...sabotage("session", sessionDefects),
  ...sabotage("session", tokenDefects),
  ...sabotage("state", stateDefects),
  ...sabotage("flakiness", flakinessDefects),
];
