// The commands of the palette. Their titles stand in package.json.

import * as vscode from 'vscode';

interface CommandParts {
  readonly restart: () => Promise<void>;
  readonly output: vscode.LogOutputChannel;
}

export const showOutputCommand = 'corsLint.showOutput';
export const restartServerCommand = 'corsLint.restartServer';

export function registerCommands({ restart, output }: CommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(restartServerCommand, restart),
    vscode.commands.registerCommand(showOutputCommand, () => output.show()),
  );
}
