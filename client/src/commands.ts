// The commands of the palette. Their titles stand in package.json.

import * as vscode from 'vscode';

interface CommandParts {
  readonly restart: () => Promise<void>;
  readonly output: vscode.LogOutputChannel;
}

export const showOutputCommand = 'corsLint.showOutput';
export const restartServerCommand = 'corsLint.restartServer';
export const fixAllCommand = 'corsLint.fixAll';

export function registerCommands({ restart, output }: CommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(restartServerCommand, restart),
    vscode.commands.registerCommand(showOutputCommand, () => output.show()),
    vscode.commands.registerCommand(fixAllCommand, fixAll),
  );
}

/**
 * Runs our part of "Fix All". The editor's own command makes changes only where it is offered a single one, and its own
 * TypeScript offers one for every file of these languages, even where there is nothing to change; so with it a menu opens.
 */
function fixAll(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.corsLint',
    apply: 'first',
  });
}
