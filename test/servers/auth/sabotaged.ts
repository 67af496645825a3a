import type { SabotagedServer } from "../subject.ts";
import { flakiness } from "./sabotage/flakiness.ts";
import { leaks } from "./sabotage/leaks.ts";
import { mediaTypes } from "./sabotage/media-types.ts";
import { passwordBypasses } from "./sabotage/password-bypasses.ts";
import { refusalShapes } from "./sabotage/refusal-shapes.ts";
import { requestBypasses } from "./sabotage/request-bypasses.ts";
import { sessions } from "./sabotage/sessions.ts";
import { states } from "./sabotage/states.ts";
import { statuses } from "./sabotage/statuses.ts";
import { successShapes } from "./sabotage/success-shapes.ts";

/** Servers with exactly one defect each. */
export const sabotagedServers: readonly SabotagedServer[] = [
  ...successShapes,
  ...refusalShapes,
  ...statuses,
  ...mediaTypes,
  ...passwordBypasses,
  ...requestBypasses,
  ...leaks,
  ...sessions,
  ...states,
  ...flakiness,
];
