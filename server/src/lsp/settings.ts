// The settings that hold for a file: asks the client once per workspace folder and keeps the answer until told that
// it has changed. What a setting may be is written in read-settings.ts.

import type { Connection } from 'vscode-languageserver';
import type { FilePath } from '../engine/index.ts';
import { section } from '../protocol.ts';
import type { Abilities } from './abilities.ts';
import type { Folder, Folders } from './folders.ts';
import type { Log } from './log.ts';
import { defaultSettings, readSettings, type Settings } from './read-settings.ts';

export interface SettingsStore {
  /** Never rejects: where the client gives no answer the defaults hold. */
  of(file: FilePath): Promise<Settings>;
  /** The settings when they are already known; the defaults until then. */
  known(file: FilePath): Settings;
  /** Forgets every answer. `pushed` is what a client sent that cannot be asked. */
  changed(pushed: unknown): void;
}

interface StoreParts {
  readonly connection: Pick<Connection, 'workspace'>;
  readonly abilities: Abilities;
  readonly folders: Folders;
  readonly log: Log;
  /** Settings out of `initializationOptions`. */
  readonly initial: unknown;
}

export function createSettingsStore({ connection, abilities, folders, log, initial }: StoreParts): SettingsStore {
  let pushed = initial;
  let asked = new Map<string, Promise<Settings>>();
  let known = new Map<string, Settings>();

  const fetch = async (folder: Folder | undefined): Promise<Settings> => {
    const value: unknown = abilities.configuration
      ? await connection.workspace.getConfiguration(folder ? { scopeUri: folder.uri, section } : { section })
      : pushed;
    const { settings, mistakes } = readSettings(value ?? pushed);
    for (const mistake of mistakes) log.warn(folder ? `${folder.path}: ${mistake}` : mistake);
    return settings;
  };
  const keyOf = (folder: Folder | undefined): string => folder?.uri ?? '';

  return {
    of: (file) => {
      const folder = folders.of(file);
      const key = keyOf(folder);
      const answer = asked.get(key) ?? log.guardAsync('reading the settings', defaultSettings, () => fetch(folder));
      asked.set(key, answer);
      const generation = known;
      return answer.then((settings) => {
        generation.set(key, settings);
        return settings;
      });
    },
    known: (file) => known.get(keyOf(folders.of(file))) ?? defaultSettings,
    changed: (value) => {
      pushed = value ?? pushed;
      asked = new Map();
      known = new Map();
    },
  };
}
