const { readFileSync } = require("node:fs");
const hooks = require("hooks");

const { document, requests } = JSON.parse(readFileSync(process.env.REQUESTS_FILE, "utf8"));
const login = {};

/** One transaction for each example request, made from the one that Dredd has for its status. */
hooks.beforeAll((transactions, done) => {
  const own = requests.map((request) => toTransaction(request, transactions));
  transactions.splice(0, transactions.length, ...own);
  done();
});

hooks.beforeEach((transaction, done) => {
  if (transaction.loggedIn) {
    transaction.request.headers["X-Auth-Token"] = login.authToken ?? "";
    transaction.request.headers["X-User-Id"] = login.userId ?? "";
  }
  done();
});

hooks.afterEach((transaction, done) => {
  if (transaction.id === "login" && transaction.real?.statusCode === 200) {
    try {
      Object.assign(login, JSON.parse(transaction.real.body).data);
    } catch {
      // Dredd has already judged the body.
    }
  }
  done();
});

function toTransaction(request, transactions) {
  const base = transactions.find(
    ({ fullPath, request: { method }, expected }) =>
      fullPath === request.path &&
      method === request.method &&
      expected.statusCode === String(request.status) &&
      isJson(expected.headers),
  );
  return {
    ...structuredClone(base),
    id: request.id,
    name: request.id,
    loggedIn: request.loggedIn,
    expected: { ...base.expected, bodySchema: toBodySchema(request.schema) },
    request: {
      ...base.request,
      headers: { ...base.request.headers },
      body: request.body === undefined ? "" : JSON.stringify(request.body),
    },
  };
}

function toBodySchema($ref) {
  const { paths, components } = document;
  const $schema = "http://json-schema.org/draft-07/schema#";
  return JSON.stringify({ $schema, allOf: [{ $ref }], paths, components });
}

function isJson(headers) {
  return headers["Content-Type"] === "application/json";
}
