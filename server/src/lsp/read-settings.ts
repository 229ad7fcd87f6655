// From whatever stands under `corsLint` in the user's settings to settings that hold. Pure: every wrong part is
// replaced by its default and named in a sentence; asking the client is done elsewhere.

import { defaultConfig, type Config, type RuleLevel } from '../engine/index.ts';
import { defaultExclude, excludedBecause } from '../files/default-exclude.ts';
import { originMistake } from '../files/origin.ts';
import { globMatcher } from '../files/path-filter.ts';

export interface Settings {
  readonly enable: boolean;
  readonly run: Run;
  /** Says whether a path, with forward slashes and relative to its folder, is left out. */
  readonly excludes: (relativePath: string) => boolean;
  /** The same without the globs of tests that everybody has: somebody else says what a test is. */
  readonly excludesBesidesTests: (relativePath: string) => boolean;
  readonly config: Config;
}

export type Run = 'onType' | 'onSave';

/** `mistakes` are sentences for the user; the settings are good whatever `value` is. */
export function readSettings(value: unknown): { readonly settings: Settings; readonly mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const all = read({ corsLint: value }, 'corsLint', object, {}, mistakes);
  const field = <T>(name: string, kind: Kind<T>, fallback: T): T => {
    return read(all, name, kind, fallback, mistakes, `corsLint.${name}`);
  };
  const exclude = field('exclude', texts, defaultExclude);
  const settings: Settings = {
    enable: field('enable', boolean, true),
    run: field('run', oneOf(['onType', 'onSave']), 'onType'),
    excludes: globMatcher(exclude),
    excludesBesidesTests: globMatcher(exclude.filter((glob) => !excludedBecause.tests.includes(glob))),
    config: {
      ...defaultConfig,
      rules: readRuleLevels(field('rules', object, {}), mistakes),
      allowedOrigins: field('allowedOrigins', texts, []).filter((origin) => isOrigin(origin, mistakes)),
    },
  };
  return { settings, mistakes };
}

const ruleLevel = oneOf<RuleLevel | 'default'>(['default', 'off', 'hint', 'info', 'warning', 'error']);

function readRuleLevels(rules: Record<string, unknown>, mistakes: string[]): Config['rules'] {
  const levels: Record<string, RuleLevel> = {};
  for (const id of Object.keys(rules)) {
    const level = read(rules, id, ruleLevel, 'default', mistakes, `corsLint.rules.${id}`);
    if (level !== 'default') levels[id] = level;
  }
  return levels;
}

function isOrigin(text: string, mistakes: string[]): boolean {
  const mistake = originMistake(text);
  if (mistake !== undefined) mistakes.push(`corsLint.allowedOrigins: ${mistake} It is left out.`);
  return mistake === undefined;
}

/** What a setting may be. `read` gives `undefined` for anything else. */
interface Kind<T> {
  readonly expected: string;
  read(value: unknown): T | undefined;
}

const boolean: Kind<boolean> = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

const texts: Kind<readonly string[]> = {
  expected: 'a list of texts',
  read: (value) => (Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined),
};

const object: Kind<Record<string, unknown>> = {
  expected: 'an object',
  read: (value) => (isRecord(value) ? value : undefined),
};

function oneOf<T extends string>(known: readonly T[]): Kind<T> {
  return { expected: `one of ${known.join(', ')}`, read: (value) => known.find((one) => one === value) };
}

function read<T>(
  record: Record<string, unknown>,
  name: string,
  { expected, read: readValue }: Kind<T>,
  fallback: T,
  mistakes: string[],
  shownName = name,
): T {
  // Clients send null for a setting that nobody has set.
  const value = record[name] ?? undefined;
  if (value === undefined) return fallback;
  const good = readValue(value);
  if (good !== undefined) return good;
  mistakes.push(`${shownName} must be ${expected}, but is ${JSON.stringify(value)}. The default is used instead.`);
  return fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What holds where nothing is set. Down here because it needs everything above. */
export const defaultSettings: Settings = readSettings({}).settings;
