import { accounts as authAccounts } from "../servers/auth/accounts.ts";
import { correctServers as authCorrect } from "../servers/auth/correct.ts";
import { sabotagedServers as authSabotaged } from "../servers/auth/sabotaged.ts";
import { accounts as rocketchatAccounts } from "../servers/rocketchat/accounts.ts";
import { correctServers as rocketchatCorrect } from "../servers/rocketchat/correct.ts";
import { sabotagedServers as rocketchatSabotaged } from "../servers/rocketchat/sabotaged.ts";
import type { Course } from "./score.ts";
import { writeSpec } from "./write-spec.ts";

const servers = {
  auth: { accounts: authAccounts.auth, correct: authCorrect, sabotaged: authSabotaged },
  rocketchat: {
    accounts: rocketchatAccounts.rocketchat,
    correct: rocketchatCorrect,
    sabotaged: rocketchatSabotaged,
  },
} as const;

export interface CourseOptions {
  readonly api: keyof typeof servers;
  /** Where the spec and what the peers write go. */
  readonly folder: string;
}

/** Gathers the servers of one API for the peers. */
export async function createCourse({ api, folder }: CourseOptions): Promise<Course> {
  const { accounts, correct, sabotaged } = servers[api];
  return {
    api,
    accounts,
    specFile: await writeSpec({ api, accounts }, folder),
    servers: [...correct, ...sabotaged],
  };
}
