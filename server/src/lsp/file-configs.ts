// What holds for a file: its configuration file over the settings of its folder. It keeps nothing, since nobody tells of
// everything that changes on a disk; the paths that were looked at tell what outdates a result.

import type { ConfigFile, Mistake } from '../config-file/config-file.ts';
import { configOver, isExcludedBy, isTestBy } from '../config-file/layers.ts';
import { nearestConfigFiles } from '../config-file/nearest.ts';
import { readConfigFile } from '../config-file/read.ts';
import type { Config, FilePath, Host } from '../engine/index.ts';
import { excludedBecause } from '../files/default-exclude.ts';
import { globMatcher } from '../files/path-filter.ts';
import type { Folders } from './folders.ts';
import type { Settings } from './read-settings.ts';
import type { SettingsStore } from './settings.ts';

export interface FileConfigs {
  /** The configuration file of a file, if it has one. */
  fileOf(file: FilePath): ConfigFile | undefined;
  /** `settings` are those of the folder of the file, when they have just been asked for. */
  of(file: FilePath, settings?: Settings): Config;
  isExcluded(file: FilePath, settings?: Settings): boolean;
  /** What is wrong with an open configuration file. */
  mistakesIn(path: FilePath, text: string): readonly Mistake[];
  /** Every path at which a configuration file was looked for. */
  readonly asked: ReadonlySet<FilePath>;
}

interface FileConfigParts {
  readonly host: Host;
  readonly settings: Pick<SettingsStore, 'known'>;
  readonly folders: Pick<Folders, 'relative'>;
}

/** What holds now. To be made anew for each check. */
export function fileConfigs({ host, settings, folders }: FileConfigParts): FileConfigs {
  const files = nearestConfigFiles(host);
  return {
    asked: files.asked,
    fileOf: files.of,
    of: (file, current = settings.known(file)) => configOver(current.config, files.of(file)),
    isExcluded: (file, current = settings.known(file)) => {
      if (file.includes('/node_modules/')) return true;
      return isLeftOut(file, folders.relative(file), files.of(file), current);
    },
    mistakesIn: (path, text) => {
      const nearest = files.of(path);
      const own = nearest?.path === path ? nearest : readConfigFile(path, text);
      if (nearest?.path === path || nearest?.folder !== own.folder) return own.mistakes;
      const name = nearest.path.slice(nearest.path.lastIndexOf('/') + 1);
      const message = `This file is not read: a folder has one configuration, and here it is ${name}.`;
      return [{ message, place: { file: path, start: 0, end: 1 }, isJson: false }, ...own.mistakes];
    },
  };
}

/**
 * Where a configuration file says what is excluded or what a test is, the setting `corsLint.exclude` gives way to it and
 * to what is always left out, so that the command line leaves out the same.
 */
function isLeftOut(file: FilePath, relative: string, config: ConfigFile | undefined, settings: Settings): boolean {
  const isTest = isTestBy(config, file);
  if (config?.values.exclude !== undefined) {
    return isExcludedBy(config, file) || (isTest ?? usualTest(relative)) || alwaysLeftOut(relative);
  }
  if (isTest === undefined) return settings.excludes(relative);
  return isTest || settings.excludesBesidesTests(relative);
}

const { tests, ...others } = excludedBecause;
const usualTest = globMatcher(tests);
const alwaysLeftOut = globMatcher(Object.values(others).flat());
