import type { Handler } from "../../../mock/definition/handler.ts";
import type { RocketChatModel } from "../model.ts";
import type { operations } from "../schema.gen.ts";
import { logout } from "./logout.ts";

/** The same as `logout`, for the clients that send GET. */
export const logoutByGet: Handler<operations["logoutByGet"], RocketChatModel> = logout;
