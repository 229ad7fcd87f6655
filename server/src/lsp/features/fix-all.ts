// source.fixAll.corsLint: all fixes of one file that cannot change who may read, as one action, on request or on saving.
// The text is analysed as it is now, whether it was checked already or is only checked on saving.

import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { AllFixed } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { unlessCancelled } from '../cancellation.ts';
import type { Checker } from '../checker.ts';
import type { Timers } from '../environment.ts';
import type { OpenFile, OpenFiles } from '../open-files.ts';
import type { Results } from '../results.ts';
import type { ToLsp } from '../to-lsp.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** Our part of `source.fixAll`, so that it can be switched on and off by itself. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.corsLint`;

interface FixAllParts {
  readonly abilities: Abilities;
  readonly timers: Timers;
  readonly openFiles: OpenFiles;
  readonly results: Pick<Results, 'restingOn'>;
  readonly checker: Pick<Checker, 'fixAll'>;
  readonly toLsp: ToLsp;
}

/**
 * Whether a client asks for it: by its kind, or by one that contains it. The light bulb, which names no kind, does not: what
 * runs without being looked at is not for a menu about one line.
 */
export function wantsFixAll({ only }: CodeActionContext): boolean {
  return only?.some((kind) => kind === CodeActionKind.Empty || `${fixAllKind}.`.startsWith(`${kind}.`)) ?? false;
}

/** The function that makes the action for an open file, if there is anything to fix in it. */
export function fixAllActions({ abilities, timers, openFiles, results, checker, toLsp }: FixAllParts) {
  return async (open: OpenFile, token: CancellationToken): Promise<readonly CodeAction[]> => {
    const { version } = open.document;
    // Those that import it tell what it does to them; edited is only what was asked about.
    const importers = results.restingOn(open.file).filter((file) => file !== open.file);
    const fixing = await checker.fixAll(open, importers);
    if (fixing === undefined) return [];
    const { files } = await toTheEnd(fixing, () => unlessCancelled(token, timers.nextTurn()));
    // What changed in between was analysed in part before and in part after.
    if (openFiles.withUri(open.uri) !== open || open.document.version !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The code has changed while it was being fixed.');
    }
    const edits = files.flatMap((fixed) => fixed.edits);
    if (edits.length === 0) return [];
    const edit = toWorkspaceEdit({ edits, placeholder: undefined }, toLsp, openFiles, abilities);
    return [{ title: 'Fix all CORS problems that do not change who may read', kind: fixAllKind, edit }];
  };
}

async function toTheEnd(fixing: Generator<undefined, AllFixed>, pause: () => Promise<void>): Promise<AllFixed> {
  for (;;) {
    const step = fixing.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
