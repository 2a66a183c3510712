import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Every Office.js rule, as an error: what they catch (a sync in a loop, a read before load) shows only in Excel. */
const OFFICE_RULES = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]));

/** Globals of Office: only these rooms may name them. Types are erased, and are therefore held by the same rule. */
const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const OFFICE_ROOMS = ["src/workbook/excel/**", "src/functions/**", "src/commands/**", "src/taskpane/entry.tsx", "src/atelier/**"];

/** What would make markup, or code, of a text: in `src` nothing does, whatever the text. React escapes; a report escapes each value itself. */
const MARKUP_PROPERTIES = ["innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "srcdoc"];
const MARKUP = "A text of a workbook must never become markup or code: give it to React as text, or to `textContent`.";
const NO_MARKUP = [
  "error",
  ...MARKUP_PROPERTIES.map((name) => ({ selector: `:matches(MemberExpression[property.name='${name}'], MemberExpression[property.value='${name}'])`, message: MARKUP })),
  { selector: "JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]", message: MARKUP },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: MARKUP },
  { selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]", message: MARKUP },
  { selector: "NewExpression[callee.name='Function']", message: MARKUP },
  { selector: "CallExpression[callee.name=/^(eval|Function)$/]", message: MARKUP },
  { selector: "CallExpression[callee.property.name='eval']", message: MARKUP },
  { selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type='Literal']", message: MARKUP },
];

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "test-results/", "coverage/"] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  // Control characters are what readers of foreign files look for.
  { rules: { "no-control-regex": "off" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": false, "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Numbers and booleans in a template are what they look like; the rule is kept for objects and nullables.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `cells[index]!` after a bounds check is clearer than a branch that can't happen, under noUncheckedIndexedAccess.
      "@typescript-eslint/no-non-null-assertion": "off",
      // `return finish();` in a void function says "and that is all".
      "@typescript-eslint/no-confusing-void-expression": "off",
      // An adapter's method is async because its port is, so that what it throws is a rejection; it may await nothing.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // Data from outside is checked at run time even where its declared type says that it can't be wrong.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS.map((name) => ({ name, message: "Only workbook/excel, functions, commands and the pane's entry talk to Office." }))],
      // Digits of a SIRET, letters of a column: no emoji to break.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  { files: ["src/**/*.{ts,tsx,cjs}"], rules: { "no-restricted-syntax": NO_MARKUP, "no-eval": "error", "no-implied-eval": "error", "no-new-func": "error", "no-script-url": "error" } },
  { files: OFFICE_ROOMS, rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/core/**/*.{ts,tsx}"],
    rules: { "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }] },
  },
  {
    files: ["src/workbook/excel/**/*.ts", "src/functions/**/*.ts", "src/commands/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: OFFICE_RULES,
  },
  { files: ["src/**/*.tsx"], extends: [reactHooks.configs.flat["recommended-latest"], jsxA11y.flatConfigs.strict] },
  {
    files: ["**/*.test.{ts,tsx}", "test/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": "off",
      // Jest's matchers take methods unbound and asymmetric matchers typed `any`.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: Object.fromEntries(["require", "module", "process", "__dirname", "__filename", "Buffer", "URL", "console", "setTimeout", "clearTimeout", "fetch"].map((name) => [name, "readonly"])) },
  },
  { files: ["**/*.mjs"], languageOptions: { sourceType: "module", globals: { process: "readonly", console: "readonly", URL: "readonly" } } },
);
