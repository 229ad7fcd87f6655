// workspace/didChangeConfiguration and workspace/didChangeWorkspaceFolders: other settings may hold, so everything
// is checked again.

import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { section } from '../../protocol.ts';
import type { Abilities } from '../abilities.ts';
import type { Checks } from '../checks.ts';
import type { Folders } from '../folders.ts';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings.ts';

interface ConfigurationParts {
  readonly connection: Connection;
  readonly abilities: Abilities;
  readonly settings: SettingsStore;
  readonly folders: Folders;
  readonly checks: Pick<Checks, 'recheckAll'>;
  readonly log: Log;
}

/** To be called when the client is initialized: before, nothing may be asked of it. */
export function followConfiguration({
  connection,
  abilities,
  settings,
  folders,
  checks,
  log,
}: ConfigurationParts): void {
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    settings.changed(ourPart(pushed));
    checks.recheckAll();
  });
  if (abilities.registersConfiguration) {
    void log.guardAsync('registering for settings', undefined, () =>
      connection.client.register(DidChangeConfigurationNotification.type, { section }),
    );
  }
  if (abilities.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      folders.change(event);
      settings.changed(undefined);
      checks.recheckAll();
    });
  }
}

/** Clients send all settings, or only ours. */
function ourPart(pushed: unknown): unknown {
  if (typeof pushed !== 'object' || pushed === null) return undefined;
  return section in pushed ? pushed[section] : undefined;
}
