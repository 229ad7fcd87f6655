// The keys of a configuration file: the one list that reading, the JSON schema and the documentation are made from.
// What each value must look like is written in values.ts.

/** `rules` maps rule ids to levels, `text` is one text, everything else is a list of texts of that kind. */
export type ValueKind = 'rules' | 'text' | 'origins' | 'globs' | 'routes' | 'names';

export interface KeyDescription {
  readonly kind: ValueKind;
  /** Complete sentences in Markdown, for hovers. */
  readonly description: string;
}

export const keys = {
  $schema: {
    kind: 'text',
    description: 'The address of the JSON schema of this file, for editors that do not know it already.',
  },
  rules: {
    kind: 'rules',
    description: 'The levels of rules. A rule that is not named here keeps its own.',
  },
  allowedOrigins: {
    kind: 'origins',
    description:
      'The origins that quick fixes write into an allowlist, exactly as browsers send them: `https://app.example.com`. Without it, the origins that the code already names are used, else a placeholder to type over.',
  },
  exclude: {
    kind: 'globs',
    description:
      'Globs of files that are not checked, relative to the folder of this file, besides dependencies, build output and generated files, which never are. A name without a slash means files and folders of that name at every depth.',
  },
  publicRoutes: {
    kind: 'routes',
    description:
      'Paths of routes that everybody is meant to read, or globs of such paths: `/api/public/**`. A `*` without credentials is not reported there.',
  },
  tests: {
    kind: 'globs',
    description:
      'Globs of tests, relative to the folder of this file. Tests are not checked. Without it, the usual folders and names count as tests; an empty list means that there are none.',
  },
  developmentConditions: {
    kind: 'names',
    description:
      'Names of variables and environment variables that are only set in development, besides those that everybody uses, like `isDev`. What is found only under such a condition is one level lower.',
  },
} as const satisfies Readonly<Record<string, KeyDescription>>;

export type Key = keyof typeof keys;

export function isKey(name: string): name is Key {
  return Object.hasOwn(keys, name);
}

/** What a rule may be set to, with what that means. */
export const levelDescriptions = {
  default: 'The level that the rule itself chooses, by what the fault allows.',
  off: 'The rule is silent.',
  hint: 'Shown as dots in the text, not listed as a problem.',
  info: 'Listed as information.',
  warning: 'Listed as a warning.',
  error: 'Listed as an error.',
} as const;

export type RuleSetting = keyof typeof levelDescriptions;

export function isRuleSetting(text: string): text is RuleSetting {
  return Object.hasOwn(levelDescriptions, text);
}
