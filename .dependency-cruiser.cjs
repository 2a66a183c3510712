/** The arrows of the house (README, "Architecture"): who may import whom. Run by `npm run arrows`. */
const SRC = "^src/";
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const TESTS = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    rule("no-cycles", "A cycle makes two files one concept: join them, or move what they share. Types alone make no cycle: they are erased.", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    rule("core-imports-core-only", "core is pure: nothing above it.", { path: "^src/core/", pathNot: TESTS }, { path: SRC, pathNot: "^src/core/" }),
    rule("core-imports-zod-only", "core has no node module and no package but zod.", { path: "^src/core/", pathNot: TESTS }, { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/zod/" }),
    rule("catalogue-is-data", "The catalogue is data: its readers know core, and nothing else.", { path: "^src/catalogue/", pathNot: TESTS }, { path: SRC, pathNot: "^src/(catalogue|core)/" }),
    rule("catalogue-readers", "Only the surfaces read the catalogue; core and adapters are given what they need.", { path: "^src/(core|workbook|commands)/", pathNot: TESTS }, { path: "^src/catalogue/" }),
    rule("workbook-below-surfaces", "Adapters know core and the port.", { path: "^src/workbook/", pathNot: TESTS }, { path: SRC, pathNot: "^src/(workbook|core)/" }),
    rule("adapters-apart", "The two adapters share the port, and nothing else.", { path: "^src/workbook/(excel|file)/", pathNot: TESTS }, { path: "^src/workbook/(excel|file)/", pathNot: "^src/workbook/$1/" }),
    rule("functions-are-thin", "Custom functions know core and the catalogue.", { path: "^src/functions/", pathNot: TESTS }, { path: SRC, pathNot: "^src/(functions|core|catalogue)/" }),
    rule("commands-know-the-intent", "Ribbon commands know the pane's intent channel, and nothing else.", { path: "^src/commands/", pathNot: TESTS }, { path: SRC, pathNot: "^src/(commands/|taskpane/intent\\.ts$)" }),
    rule("cli-without-excel", "The command line has no Excel, no pane, no Atelier.", { path: "^src/cli/" }, { path: "^src/(taskpane|commands|functions|atelier|workbook/excel)/" }),
    rule("pane-without-cli", "The pane imports no other surface.", { path: "^src/taskpane/", pathNot: TESTS }, { path: "^src/(cli|functions|commands|atelier)/" }),
    rule("nothing-imports-atelier", "The Atelier hosts the add-in; the add-in doesn't know it.", { path: SRC, pathNot: "^src/atelier/|" + TESTS }, { path: "^src/atelier/" }),
    rule("atelier-hosts-only", "The Atelier plays Excel: it uses the file adapter, not the add-in's code.", { path: "^src/atelier/", pathNot: TESTS }, { path: "^src/(functions|commands|taskpane|cli|workbook/excel)/" }),
    rule("declared-packages", "What is imported is in package.json.", { path: SRC }, { dependencyTypes: ["npm-no-pkg", "npm-unknown"] }),
    rule("resolved", "Every import resolves. custom-functions-runtime has types alone.", { path: SRC }, { couldNotResolve: true, pathNot: "^custom-functions-runtime$" }),
    rule("production-without-dev-packages", "What ships uses dependencies, not devDependencies.", { path: "^src/(core|catalogue|workbook|functions|commands|taskpane|cli)/", pathNot: TESTS }, { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"], pathNot: "node_modules/@types/" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".yaml"] },
  },
};
