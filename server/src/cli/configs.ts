// What holds for each file of a run: its configuration file, and the words of the command line over it. The files are
// found and read in config-file/; here it is decided which of them count.

import { resolve } from 'node:path';

import type { ConfigFile } from '../config-file/config-file.ts';
import { configOver, isExcludedBy, isTestBy } from '../config-file/layers.ts';
import { type ConfigFiles, nearestConfigFiles, noConfigFiles, oneConfigFile } from '../config-file/nearest.ts';
import { type Config, defaultConfig, type FilePath, type Host, type RuleLevel } from '../engine/index.ts';
import { diskPath } from '../hosts/disk.ts';
import { createLocator } from './reporters/located.ts';
import { shownPath } from './shown-path.ts';

/** Which configuration files count: the nearest of each file, none, or only the one at a path relative to `cwd`. */
export type ConfigChoice = 'nearest' | 'none' | { readonly only: string };

/** What the command line says itself. It wins over configuration files. */
export interface Flags {
  readonly config: ConfigChoice;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly allowedOrigins: readonly string[];
}

export interface Configs {
  /** The configuration file of a file, which need not exist. */
  fileOf(file: FilePath): ConfigFile | undefined;
  of(file: FilePath): Config;
  isExcluded(file: FilePath): boolean;
  /** `undefined` where no configuration file decides what is a test. */
  isTest(file: FilePath): boolean | undefined;
  /** What is wrong with the configuration files that were met so far: `path:line:column: sentences`. */
  mistakes(): readonly string[];
}

/** `undefined` when the one configuration file that is to count cannot be read. */
export function configsFor(flags: Flags, { cwd, host }: { cwd: string; host: Host }): Configs | undefined {
  const files = configFilesOf(flags.config, cwd, host);
  if (files === undefined) return undefined;
  return {
    fileOf: (file) => files.of(file),
    of: (file) => withFlags(configOver(defaultConfig, files.of(file)), flags),
    isExcluded: (file) => isExcludedBy(files.of(file), file),
    isTest: (file) => isTestBy(files.of(file), file),
    mistakes: () => files.found().flatMap((file) => mistakesIn(file, cwd, host)),
  };
}

function configFilesOf(choice: ConfigChoice, cwd: string, host: Host): ConfigFiles | undefined {
  if (choice === 'none') return noConfigFiles;
  if (choice === 'nearest') return nearestConfigFiles(host);
  return oneConfigFile(diskPath(resolve(cwd, choice.only)), host);
}

function withFlags(config: Config, { rules, allowedOrigins }: Flags): Config {
  return {
    ...config,
    rules: { ...config.rules, ...rules },
    allowedOrigins: allowedOrigins.length > 0 ? allowedOrigins : config.allowedOrigins,
  };
}

function mistakesIn({ path, mistakes }: ConfigFile, cwd: string, host: Host): readonly string[] {
  const locator = createLocator(host);
  return mistakes.map(({ message, place }) => {
    const { line, column } = locator.range(place);
    return `${shownPath(path, cwd)}:${line}:${column}: ${message}`;
  });
}
