// The yardstick: a bare node:http server that parses the body, compares the password and writes the
// same reply as the mock. It remembers nothing and checks nothing else.
import { randomFillSync } from "node:crypto";
const http = process.getBuiltinModule("node:http");

const me = JSON.parse(process.env.BENCH_ME ?? "{}");
const pool = Buffer.alloc(65_536);
let offset = pool.length;

function createToken() {
  if (offset + 32 > pool.length) {
    randomFillSync(pool);
    offset = 0;
  }
  offset += 32;
  return pool.toString("base64url", offset - 32, offset);
}

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { username, password } = JSON.parse(Buffer.concat(chunks).toString());
    const known = username === "myusername" && password === "my$up3erP@ssw0rd";
    const body = JSON.stringify(
      known
        ? { status: "success", data: { userId: me._id, authToken: createToken(), me } }
        : { status: "error", error: "Unauthorized", message: "Unauthorized" },
    );
    response.writeHead(known ? 200 : 401, {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      Pragma: "no-cache",
      "X-Instance-Id": "CfFFNLpr3bPEAbNEf",
      Vary: "Origin",
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1");
