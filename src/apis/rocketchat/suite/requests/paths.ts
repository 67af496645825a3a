export const LOGIN = "/api/v1/login";
export const ME = "/api/v1/me";
export const LOGOUT = "/api/v1/logout";
/** Names the version, where the server tells it. */
export const INFO = "/api/info";
