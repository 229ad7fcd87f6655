// The text of --help. Nothing else: what the options do is in arguments.ts.

export const helpText = `cors-lint finds CORS mistakes in server code: it asks the code what it would answer to hostile origins.

Usage: cors-lint [options] [paths…]

Paths are files and folders (default: the current folder). Folders are searched for .js .jsx .ts .tsx .mjs .cjs
.mts .cts, without what .gitignore names, dependencies, build output and tests. What you name yourself is checked
even if it is ignored: cors-lint node_modules/http-server checks that package.

The nearest cors-lint.config.json (or .jsonc, with comments), in the folder of a file or above, up to the top of the
repository, says what holds for that file. Options win over it.

Options:
  --format <text|json>         How findings are written; json has the shape of ESLint's (default: text)
  --rule <id>:<level>          Set a rule to off, hint, info, warning or error; repeatable
  --config <file>              Use this configuration file only, for all files
  --no-config                  Use no configuration file
  --print-config <file>        Show what holds for a file, as JSON, and who has said so
  --allowed-origin <origin>    An origin that fixes may write into an allowlist; repeatable
  --fail-level <level>         The lowest level that makes the exit code 1: error, warning, info or hint
                               (default: hint, so every finding counts)
  --exclude <glob>             Leave files and folders out, even those you name; repeatable
  --no-ignore                  Also check what .gitignore names, build output and tests
  --no-inline-config           Report also what comments in the code suppress
  --fix                        Fix what cannot change who may read, and report what is left
  --fix-dry-run                Show what --fix would change, and write nothing
  --list-rules                 Show every rule and its level
  -h, --help                   Show this text
  -v, --version                Show the version

Exit code: 0 nothing found, 1 findings, 2 wrong usage or something that could not be checked.
`;
