import type { DriftCase } from "../../drift-case.ts";
import { drift, form, sessions, specDrift } from "../subject.ts";

const FORM = "curl http://localhost:3000/api/v2/sessions";
const DATA = "-d 'email=ida%40example.org&secret=Blue-Van-7&remember=true'";
const JSON_TYPE = '     -H "Content-Type: application/json" \\\n';

/** The form's command with other options, and with another address. */
const call = (options: string, address = "http://localhost:3000/api/v2/sessions") =>
  [[FORM, `curl ${options} ${address}`]] as const;

const sends = (id: string, options: string, address?: string) =>
  drift(sessions, `call-sends-${id}`, "call-part-added", call(options, address));

const sameCall = (id: string, options: string, address?: string) =>
  form(sessions, `call-${id}`, call(options, address));

/** Changes of what a command of a page sends, and of how it is written. */
export const callCases: readonly DriftCase[] = [
  sends("a-header", "-H 'X-Auth-Token: k-1'"),
  sends("a-header-of-servers", "-H 'X-Trace: 1'"),
  sends("a-header-glued-to-its-option", "-HX-Auth-Token:k-1"),
  sends("a-user", "-u ida:Blue-Van-7"),
  sends("a-user-glued-to-its-option", "-uida:Blue-Van-7"),
  sends("a-user-in-its-address", "-s", "http://ida:Blue-Van-7@localhost:3000/api/v2/sessions"),
  sends("a-bearer-token", "-H 'Authorization: Bearer k-1'"),
  sends("a-token-by-option", "--oauth2-bearer k-1"),
  sends("a-cookie", "--cookie key=k-1"),
  sends("a-cookie-as-header", "-H 'Cookie: key=k-1'"),
  sends("a-query", "-s", "http://localhost:3000/api/v2/sessions?debug=1"),
  sends("another-accept", "-H 'Accept: text/html'"),
  drift(sessions, "call-sends-its-body-as-query", "call-part-added", call("--get")),
  drift(sessions, "call-with-method-glued", "method-changed", call("-sXPUT")),
  drift(sessions, "call-for-head", "method-changed", call("--head")),
  drift(
    sessions,
    "call-without-scheme-elsewhere",
    "path-changed",
    call("-s", "localhost:3000/api/v2/login"),
  ),
  drift(sessions, "call-of-several-parts", "media-type-added", [
    [DATA, "-F email=ida@example.org -F secret=Blue-Van-7"],
  ]),
  drift(sessions, "call-of-a-file-of-other-type", "media-type-added", [
    [DATA, "-d @login.xml -H 'Content-Type: application/xml'"],
  ]),
  drift(sessions, "call-lost-its-type", "example-changed", [[JSON_TYPE, ""]]),
  drift(sessions, "call-after-a-break-of-line-changed", "method-changed", [
    [`${FORM} \\\n     `, `${FORM} \n     -X PUT `],
  ]),
  specDrift(sessions, "header-required", "call-part-removed", [
    [
      "operationId: createSession\n",
      "operationId: createSession\n      parameters: [{ name: X-Depot, in: header, required: true, schema: {} }]\n",
    ],
  ]),
  specDrift(sessions, "credential-needed-by-calls", "call-part-removed", [
    ["operationId: createSession\n", "operationId: createSession\n      security: [{ key: [] }]\n"],
  ]),

  sameCall("with-glued-options", "-sSLXPOST"),
  sameCall("with-its-type-said", "-H 'Content-Type: application/x-www-form-urlencoded'"),
  sameCall("with-what-curl-sends-anyway", "-A me -H 'Accept: */*' -H 'Host: x' --compressed"),
  sameCall("with-accepted-type", "-H 'Accept: application/json, text/plain;q=0.5'"),
  sameCall("with-options-of-its-own", "--cacert /etc/ca.pem --retry 3 -o reply.json"),
  sameCall("without-scheme", "-i", "localhost:3000/api/v2/sessions"),
  sameCall("with-address-by-option", "--url"),
  sameCall("to-a-placeholder", "-i", "{{baseUrl}}/api/v2/sessions"),
  form(sessions, "call-with-prompt-and-comment", [
    [FORM, `# It's -H 'X-A: b' that is not needed.\n$ ${FORM}`],
  ]),
  form(sessions, "call-into-a-pipe", [[DATA, `${DATA} | jq -H x > key.json`]]),
  form(sessions, "call-then-another-command", [[DATA, `${DATA}\necho -X PUT`]]),
  form(sessions, "call-without-backslash", [[`${FORM} \\\n`, `${FORM}\n`]]),
  form(sessions, "call-in-several-data", [
    [DATA, "-d remember=true --data-urlencode email=ida@example.org -d secret=Blue-Van-7"],
  ]),
  form(sessions, "call-by-json-option", [
    [JSON_TYPE, ""],
    ['curl -d \'{ "email"', 'curl --json \'{ "email"'],
  ]),
  form(sessions, "calls-in-one-block-after-an-open-quote", [
    [
      '"4711" } }\n```',
      `"4711" } }\ncurl -X POST http://localhost:3000/api/v2/sessions ${DATA}\n\`\`\``,
    ],
  ]),
];
