// What holds where a configuration file meets what is set elsewhere: the file decides for the keys that it has.

import type { Config, FilePath, RuleLevel } from '../engine/index.ts';
import { globMatcher } from '../files/path-filter.ts';
import type { ConfigFile, ConfigValues } from './config-file.ts';

/** `base`, with what the file says in its place. */
export function configOver(base: Config, file: ConfigFile | undefined): Config {
  const values: ConfigValues = file?.values ?? {};
  return {
    rules: rulesOver(base.rules, values.rules ?? {}),
    allowedOrigins: values.allowedOrigins ?? base.allowedOrigins,
    publicRoutes: values.publicRoutes ?? base.publicRoutes,
    developmentConditions: values.developmentConditions ?? base.developmentConditions,
  };
}

function rulesOver(base: Config['rules'], rules: NonNullable<ConfigValues['rules']>): Config['rules'] {
  const levels: Record<string, RuleLevel | undefined> = { ...base };
  for (const [id, level] of Object.entries(rules)) {
    if (level === 'default') delete levels[id];
    else levels[id] = level;
  }
  return levels;
}

/** Whether `exclude` of the file names a path. */
export function isExcludedBy(file: ConfigFile | undefined, path: FilePath): boolean {
  return file !== undefined && matches(file, file.values.exclude ?? [], path);
}

/** Whether `tests` of the file names a path; `undefined` where it leaves that to others. */
export function isTestBy(file: ConfigFile | undefined, path: FilePath): boolean | undefined {
  if (file?.values.tests === undefined) return undefined;
  return matches(file, file.values.tests, path);
}

/** By the list of globs: making a matcher costs more than asking it. */
const matchers = new WeakMap<readonly string[], (relativePath: string) => boolean>();

function matches({ folder }: ConfigFile, globs: readonly string[], path: FilePath): boolean {
  const matcher = matchers.get(globs) ?? globMatcher(globs);
  matchers.set(globs, matcher);
  return matcher(pathBelow(folder, path));
}

/** The path relative to a folder; of a path outside of it the part that is not shared, which only `**` can name. */
function pathBelow(folder: FilePath, path: FilePath): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return to.slice(shared).join('/');
}
