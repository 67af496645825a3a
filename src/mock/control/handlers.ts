import { advanceClock } from "./operations/advance-clock.ts";
import { clearOutbox } from "./operations/clear-outbox.ts";
import { clearRequests } from "./operations/clear-requests.ts";
import { createAccount } from "./operations/create-account.ts";
import { createFault } from "./operations/create-fault.ts";
import { createWorld } from "./operations/create-world.ts";
import { deleteAccount } from "./operations/delete-account.ts";
import { deleteFault } from "./operations/delete-fault.ts";
import { deleteSession } from "./operations/delete-session.ts";
import { deleteSnapshot } from "./operations/delete-snapshot.ts";
import { deleteWorld } from "./operations/delete-world.ts";
import { expireSession } from "./operations/expire-session.ts";
import { exportSnapshot } from "./operations/export-snapshot.ts";
import { getAccount } from "./operations/get-account.ts";
import { getClock } from "./operations/get-clock.ts";
import { getHealth } from "./operations/get-health.ts";
import { getSettings } from "./operations/get-settings.ts";
import { getSpec } from "./operations/get-spec.ts";
import { getTotp } from "./operations/get-totp.ts";
import { listAccounts } from "./operations/list-accounts.ts";
import { listFaults } from "./operations/list-faults.ts";
import { listOutbox } from "./operations/list-outbox.ts";
import { listRequests } from "./operations/list-requests.ts";
import { listScenarios } from "./operations/list-scenarios.ts";
import { listSessions } from "./operations/list-sessions.ts";
import { listSnapshots } from "./operations/list-snapshots.ts";
import { listWorlds } from "./operations/list-worlds.ts";
import { playScenario } from "./operations/play-scenario.ts";
import { resetWorld } from "./operations/reset-world.ts";
import { restoreSnapshot } from "./operations/restore-snapshot.ts";
import { saveSnapshot } from "./operations/save-snapshot.ts";
import { setClock } from "./operations/set-clock.ts";
import { streamEvents } from "./operations/stream-events.ts";
import { updateAccount } from "./operations/update-account.ts";
import { updateSettings } from "./operations/update-settings.ts";
import { verifyRequests } from "./operations/verify-requests.ts";
import type { ControlRoute } from "./answer.ts";
import type { ControlHandlers } from "./control-handler.ts";
import type { operations } from "./schema.gen.ts";

const typed: ControlHandlers<operations> = {
  advanceClock,
  clearOutbox,
  clearRequests,
  createAccount,
  createFault,
  createWorld,
  deleteAccount,
  deleteFault,
  deleteSession,
  deleteSnapshot,
  deleteWorld,
  expireSession,
  exportSnapshot,
  getAccount,
  getClock,
  getHealth,
  getSettings,
  getSpec,
  getTotp,
  listAccounts,
  listFaults,
  listOutbox,
  listRequests,
  listScenarios,
  listSessions,
  listSnapshots,
  listWorlds,
  playScenario,
  resetWorld,
  restoreSnapshot,
  saveSnapshot,
  setClock,
  streamEvents,
  updateAccount,
  updateSettings,
  verifyRequests,
};

/** By operation id. A handler gets only requests of its own operation, checked, so erasing the types is safe. */
export const handlers: Readonly<Record<string, ControlRoute["handler"]>> =
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  typed as unknown as Readonly<Record<string, ControlRoute["handler"]>>;
