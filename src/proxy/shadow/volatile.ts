/** Last words of names whose values differ from server to server, or from login to login. */
const WORDS: ReadonlySet<string> = new Set([
  ..."id ids uuid guid key token tokens jwt hash nonce csrf signature secret etag".split(" "),
  ..."created updated modified expires expiry expiration exp iat nbf jti".split(" "),
  ..."date time timestamp at seen".split(" "),
]);

const LAST_LOGIN = /^last[-_]?log(in|on)$/i;

/** Forms of ids, instants and tokens: of values that both have one of them, nothing more can be asked. */
const FORMS: readonly RegExp[] = [
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i,
  /^[\w-]+\.[\w-]+\.[\w-]+$/,
  /^(?=.*\d)[\da-f]{24,}$/i,
];

/** Whether two values of a member may differ, since they would from one run of a server to the next. */
export function isVolatile(name: string, real: unknown, mocked: unknown): boolean {
  const word = /[A-Za-z][a-z]*$|[A-Z]+$/.exec(name)?.[0].toLowerCase() ?? "";
  if (WORDS.has(word) || LAST_LOGIN.test(name)) return true;
  if (typeof real !== "string" || typeof mocked !== "string") return false;
  return FORMS.some((form) => form.test(real) && form.test(mocked));
}
