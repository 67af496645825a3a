import type { ParseArgsConfig } from "node:util";

/** curl(1): options with a value that say nothing about the request. */
const SILENT: Readonly<Record<string, string>> = {
  cacert: "",
  capath: "",
  cert: "E",
  "cert-type": "",
  ciphers: "",
  config: "K",
  "connect-timeout": "",
  "connect-to": "",
  "cookie-jar": "c",
  "dump-header": "D",
  interface: "",
  key: "",
  "keepalive-time": "",
  "limit-rate": "",
  "max-redirs": "",
  "max-time": "m",
  noproxy: "",
  output: "o",
  "output-dir": "",
  pass: "",
  preproxy: "",
  proto: "",
  proxy: "x",
  "proxy-header": "",
  "proxy-user": "U",
  range: "r",
  referer: "e",
  resolve: "",
  retry: "",
  "retry-delay": "",
  "retry-max-time": "",
  socks5: "",
  "speed-limit": "Y",
  "speed-time": "y",
  stderr: "",
  trace: "",
  "trace-ascii": "",
  "unix-socket": "",
  "user-agent": "A",
  "write-out": "w",
};

/** curl(1): options with a value that make a request what it is. */
const TELLING: Readonly<Record<string, string>> = {
  cookie: "b",
  data: "d",
  "data-ascii": "",
  "data-binary": "",
  "data-raw": "",
  "data-urlencode": "",
  form: "F",
  "form-string": "",
  header: "H",
  json: "",
  "oauth2-bearer": "",
  request: "X",
  "upload-file": "T",
  url: "",
  "url-query": "",
  user: "u",
};

/** What curl's command line is read by; options that are not here are flags. */
export const CURL_OPTIONS: NonNullable<ParseArgsConfig["options"]> = {
  get: { type: "boolean", short: "G" },
  head: { type: "boolean", short: "I" },
  ...Object.fromEntries(
    Object.entries({ ...SILENT, ...TELLING }).map(([name, short]) => [
      name,
      { type: "string", ...(short !== "" && { short }) },
    ]),
  ),
};
