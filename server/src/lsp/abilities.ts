// What this client can do, read once from its `initialize` request, and what we answer that we can do.

import {
  CodeActionKind,
  type ClientCapabilities,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import { fixAllKind } from './features/fix-all.ts';

export interface Abilities {
  /** It asks for diagnostics itself; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  /** It knows code actions; without, it only knows commands, of which we have none. */
  readonly codeActions: boolean;
  /** It asks for the edit of a code action only when the action is chosen. */
  readonly resolvesCodeActions: boolean;
  readonly preferredCodeActions: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** It can be asked for settings, folder by folder. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** It says itself what is wrong with the syntax of JSON. */
  readonly validatesJson: boolean;
  /** It is our own client, which shows what became of each file. */
  readonly fileStatus: boolean;
}

export function readAbilities({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { workspace, textDocument } = capabilities;
  const codeAction = textDocument?.codeAction;
  const says = diagnosticAbilities(capabilities);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: says('relatedInformation'),
    codeDescription: says('codeDescriptionSupport'),
    diagnosticData: says('dataSupport'),
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActions:
      codeAction?.resolveSupport?.properties.includes('edit') === true && codeAction.dataSupport === true,
    preferredCodeActions: codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    validatesJson: readOptions(initializationOptions).validatesJson === true,
    fileStatus: readOptions(initializationOptions).status === true,
  };
}

/** The part of `initializationOptions` that we know; nothing when it is no object. */
export function readOptions(options: unknown): InitializationOptions {
  return typeof options === 'object' && options !== null ? options : {};
}

export function serverCapabilities(abilities: Abilities): ServerCapabilities {
  // A folder that is renamed or deleted is one event to a file watcher, whatever files are in it.
  const anything = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(abilities.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'cors-lint', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    ...(abilities.codeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
            resolveProvider: abilities.resolvesCodeActions,
          },
        }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: anything, didDelete: anything },
    },
  };
}

/** Before 3.18 only the push capability said what a diagnostic may hold, and clients still say it there. */
function diagnosticAbilities({ textDocument }: ClientCapabilities) {
  return (ability: 'relatedInformation' | 'codeDescriptionSupport' | 'dataSupport'): boolean =>
    textDocument?.diagnostic?.[ability] === true || textDocument?.publishDiagnostics?.[ability] === true;
}
