import type { DriftCase } from "../drift-case.ts";
import { booksCases } from "./cases/books.ts";
import { callCases } from "./cases/calls.ts";
import { formCases } from "./cases/form.ts";
import { realPageCases } from "./cases/real-pages.ts";
import { sessionsCases } from "./cases/sessions.ts";
import { signInCases } from "./cases/sign-in.ts";

/** Changes of pages and specs that the gate has to report, and changes of form, which it must not. */
export const cases: readonly DriftCase[] = [
  ...signInCases,
  ...sessionsCases,
  ...booksCases,
  ...callCases,
  ...realPageCases,
  ...formCases,
];
