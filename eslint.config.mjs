// Typed and strict. What is banned here is banned for a reason that stands beside it.
import tseslint from "typescript-eslint";

const bans = [
  {
    name: "natural",
    message:
      "The root of natural loads pg, mongoose and redis, reads .env and prints: import a sub-path.",
  },
];

export default tseslint.config(
  { ignores: ["dist/", "data/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./dashboard/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
      "max-lines-per-function": ["error", { max: 50, skipComments: true }],
      "no-restricted-imports": ["error", { paths: bans }],
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        {
          ignoreArrowShorthand: true,
          ignoreVoidOperator: true,
          ignoreVoidReturningFunctions: true,
        },
      ],
      // Ports are asynchronous; an implementation in memory has nothing to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // Decisions are pure: they are handed the time and never ask for it, nor for chance.
    files: ["server/core/**/*.ts", "server/flows/**/*.ts", "server/steps/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "Time is handed in.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Time is handed in.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "No chance in decisions.",
        },
        {
          selector: "MemberExpression[object.name='DateTime'][property.name=/^(now|local|utc)$/]",
          message: "Time is handed in.",
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A suite is one function; its promises are the functions that matter.
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["test/bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
);
