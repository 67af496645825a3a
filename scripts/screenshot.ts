import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { reporters } from "../src/report/reporters.ts";
import { judgeServer } from "../test/kill/judge-server.ts";
import { sabotagedServers } from "../test/servers/rocketchat/sabotaged.ts";

/** Takes the picture of the README: the HTML report of a server that takes the code of any user. */
const server = sabotagedServers.find(({ id }) => id === "code-of-another-accepted");
if (!server) throw new Error("The server of the picture is gone: choose another one.");

const page = reporters.html(await judgeServer(server), { colour: false });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
});
const tab = await browser.newPage({ viewport: { width: 1200, height: 1100 } });
await tab.setContent(page);
await mkdir("docs", { recursive: true });
await writeFile("docs/report.png", await tab.screenshot());
await browser.close();
