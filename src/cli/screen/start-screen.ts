import type { ServedApi } from "../mock/describe-mock.ts";
import { renderCurlLine } from "./curl-line.ts";
import { renderFirstCall } from "./first-call.ts";
import type { Paint } from "../../report/text/paint.ts";
import { renderTable } from "./table.ts";

export interface Screen {
  readonly version: string;
  readonly url: string;
  readonly controlUrl: string | null;
  readonly apis: readonly ServedApi[];
  readonly width: number;
  readonly paint: Paint;
}

/** With two APIs the whole stays within 40 lines. */
const MOST_ROWS = 10;

/** Everything needed to log in, on one screen. */
export function renderStartScreen(screen: Screen): string {
  const { version, url, controlUrl, apis, paint } = screen;
  const login = renderCurlLine(url, apis);
  const call = login === undefined ? renderFirstCall(url, apis) : undefined;
  return [
    "",
    paint("bold", `doubletake ${version}`),
    "",
    `URL      ${paint("cyan", url)}`,
    ...(controlUrl === null ? [] : [`Control  ${paint("cyan", controlUrl)}`]),
    ...apis.flatMap((api) => ["", ...renderApi(api, screen)]),
    "",
    ...(login === undefined ? [] : ["Log in:", `  ${login}`, ""]),
    ...(call === undefined ? [] : ["Try:", `  ${call}`, ""]),
    "Press Ctrl-C to stop.",
    "",
    "",
  ].join("\n");
}

function renderApi(api: ServedApi, { width, paint }: Screen): readonly string[] {
  const operations = api.operations.map(({ method, path, remark, summary }) =>
    remark === undefined ? [method, path, summary] : [method, path, remark, summary],
  );
  const accounts = api.accounts.map((account) => [
    account.role,
    account.username,
    account.email,
    account.password,
    [account.totp === null ? "" : `code ${account.totp}`, account.note]
      .filter((note) => note !== "")
      .join("; "),
  ]);
  const [head, ...rows] = renderRows([TITLES, ...accounts], width);
  return [
    `${paint("bold", api.name)} ${api.profile}`,
    ...renderRows(operations, width),
    ...(accounts.length === 0 ? [] : [paint("dim", head ?? ""), ...rows]),
  ];
}

const TITLES = ["ROLE", "USERNAME", "E-MAIL", "PASSWORD", "NOTE"];

function renderRows(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const hidden = rows.length - MOST_ROWS - 1;
  const shown = hidden > 0 ? rows.slice(0, MOST_ROWS + 1) : rows;
  const more = hidden > 0 ? [`  … and ${hidden} more`] : [];
  return [...renderTable(shown, width - 2).map((line) => `  ${line}`), ...more];
}
