/** The direction of imports: see the map of src/ in the README. */
const layer = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^src/", pathNot: [...allowed, from] },
});

const ENGINES = ["mock", "conformance", "drift", "contracts"];
const BLOCKS = ["spec", "credentials", "report"];
const BASE = ["^src/lib/", "^src/errors\\.ts$"];

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphan", severity: "error", from: { orphan: true, path: "^src/" }, to: {} },
    {
      name: "no-dev-dependency",
      severity: "error",
      // Optional peers: who uses the Vitest adapter has Vitest, who has types generated has the generator.
      from: {
        path: "^src/",
        pathNot: "^src/(adapters/vitest|drift/generated-types|contracts/verify|cli/pact)/",
      },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "unknown"] },
    },
    layer("errors-import-nothing", "^src/errors\\.ts$", []),
    layer("lib-imports-nothing", "^src/lib/", []),
    ...BLOCKS.map((block) => layer(`${block}-imports-lib`, `^src/${block}/`, BASE)),
    ...ENGINES.map((engine) =>
      layer(`${engine}-imports-spec-and-report`, `^src/${engine}/`, [
        "^src/(spec|report)/",
        ...BASE,
      ]),
    ),
    layer("proxy-imports-mock", "^src/proxy/", ["^src/(mock|spec|report)/", ...BASE]),
    layer("inferred-imports-mock", "^src/inferred/", [
      "^src/(mock|spec)/",
      "^src/define-api\\.ts$",
      ...BASE,
    ]),
    layer("define-api-imports-engines", "^src/define-api\\.ts$", [
      "^src/(mock|conformance|drift|contracts)/",
      ...BASE,
    ]),
    ...["adapters", "dashboard"].map((edge) =>
      layer(`${edge}-never-imports-apis-or-cli`, `^src/${edge}/`, [
        "^src/(mock|conformance|drift|contracts|credentials|spec|report)/",
        ...BASE,
      ]),
    ),
    {
      name: "apis-import-engines",
      severity: "error",
      from: { path: "^src/apis/" },
      to: { path: "^src/(cli|adapters|dashboard)/|^src/index\\.ts$" },
    },
    {
      name: "apis-never-import-each-other",
      severity: "error",
      from: { path: "^src/apis/([^/]+)/" },
      to: { path: "^src/apis/", pathNot: "^src/apis/$1/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
    },
    exclude: { path: "^dist/" },
  },
};
