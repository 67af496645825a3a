import { describe, expect, it } from "vitest";
import { repliesHoldNoStackTrace } from "../../../../src/conformance/generic/checks/replies-hold-no-stack-trace.ts";
import { exchangeOf } from "../../../support/conformance/exchange.ts";
import { contextOf, inlineSpec } from "../../../support/conformance/inline-spec.ts";

const context = contextOf(inlineSpec({}));
const judge = (body: string) =>
  [...repliesHoldNoStackTrace.each(exchangeOf({ body }), context)].map(({ message }) => message);

const nodeStack =
  "TypeError: x is undefined\n    at login (file:///app/src/login.js:12:7)\n    at node:internal/x:1:2";

describe("a body that shows the inside of a server", () => {
  it.each([
    ["Node", nodeStack],
    ["Node in JSON", JSON.stringify({ stack: nodeStack })],
    ["Node on Windows", JSON.stringify({ stack: "at f (C:\\app\\node_modules\\x.js:1:2)" })],
    ["Express", "<pre>Error: x<br> &nbsp; &nbsp;at f (/app/index.js:3:9)</pre>"],
    [
      "Python",
      JSON.stringify({ detail: 'Traceback (most recent call last):\n  File "/a/b.py", line 3' }),
    ],
    ["Python's frame", "  File &quot;views.py&quot;, line 30, in get"],
    ["Java", "java.lang.NullPointerException\n\tat com.acme.Login.post(Login.java:42)"],
    ["Kotlin", "at com.acme.LoginKt.main(Login.kt:7)"],
    ["PHP", "<b>Fatal error</b>: Uncaught in <b>/var/www/login.php</b> on line <b>3</b>"],
    ["PHP's frame", "#0 /srv/app/index.php(12): login()"],
    ["Go", "goroutine 1 [running]:\nmain.main()\n\t/app/main.go:10 +0x1d"],
    ["Ruby", "app/models/user.rb:12:in `find'"],
    [".NET", "   at Acme.Login.Post(String name) in C:\\src\\Login.cs:line 12"],
    [".NET's name", "System.NullReferenceException: Object reference not set"],
    ["MySQL", "You have an error in your SQL syntax; check the manual"],
    ["PDO", "SQLSTATE[42S02]: Base table or view not found"],
    ["SQLite", 'near "OR": syntax error'],
    ["PostgreSQL", JSON.stringify({ m: 'syntax error at or near "OR"' })],
    ["MongoDB", "MongoServerError: unknown operator: $foo"],
    ["a source path", "Cannot find module '/usr/src/app/lib/login.js'"],
    ["a Windows path", JSON.stringify({ m: "D:\\work\\new\\login.ts not found" })],
    ["Werkzeug", "<title>KeyError // Werkzeug Debugger</title>"],
    ["Rails", "<h1>Action Controller: Exception caught</h1>"],
  ])("%s", (_, body) => {
    expect(judge(body)).toHaveLength(1);
  });
});

describe("a body that does not", () => {
  it.each([
    [
      "a sentence",
      JSON.stringify({ message: "Something went wrong while processing your request." }),
    ],
    ["an error at a time", JSON.stringify({ message: "The error was at 12:30:15, see line 4." })],
    [
      "a URL",
      JSON.stringify({ url: "http://127.0.0.1:8090/api/collections/users/auth-with-password" }),
    ],
    ["a URL of a script", JSON.stringify({ icon: "https://cdn.example.test/home/app/main.js" })],
    ["a page with scripts", '<script src="/opt/app/main.js"></script><link href="/home/a.js">'],
    ["a name", JSON.stringify({ name: "ClientResponseError 400", error: "MatchError" })],
    ["a token", JSON.stringify({ token: "eyJhbGciOiJIUzI1NiJ9.eyJhdCI6MX0.aa-bb_at" })],
    ["a sentence on SQL", JSON.stringify({ bio: "I teach SQL syntax at a school, and Python." })],
    ["a file", JSON.stringify({ avatar: "photo.js", path: "docs/readme.md" })],
    [
      "a Rocket.Chat refusal",
      JSON.stringify({ details: { function: "Accounts.validateLoginAttempt" } }),
    ],
    ["a text with line ends", JSON.stringify({ bio: "C:\nat home\nin the office" })],
  ])("%s", (_, body) => {
    expect(judge(body)).toEqual([]);
  });
});
