import type { Api } from "../define-api.ts";
import { auth } from "./auth/auth.ts";
import { rocketchat } from "./rocketchat/rocketchat.ts";

/** Every API that comes with the package; a new one is a line here and a folder beside this file. */
export const builtInApis: readonly Api[] = [auth, rocketchat];
