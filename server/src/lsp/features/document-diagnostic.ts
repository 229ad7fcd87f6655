// textDocument/diagnostic: answers a client that asks what is to be shown in an open file, once that is known, and
// lets it ask again when something else has changed the answer.

import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { FilePath } from '../../engine/index.ts';
import { diagnosticsOf, type DiagnosticsParts } from '../diagnostics.ts';
import type { OpenFile } from '../open-files.ts';
import { unlessCancelled } from '../cancellation.ts';

export interface Answers {
  /** The answers for these files may be others now. */
  changed(files: ReadonlySet<FilePath>): void;
}

/** The last answer for a file. */
interface Answer {
  readonly id: string;
  readonly version: number;
  readonly content: string;
}

export function answerDocumentDiagnostic(parts: DiagnosticsParts): Answers {
  const { connection, abilities, openFiles, checks, log } = parts;
  const answers = new WeakMap<OpenFile, Answer>();
  const waiting = new Map<OpenFile, number>();
  let answered = 0;

  const answer = (open: OpenFile, previousId: string | undefined): DocumentDiagnosticReport => {
    const last = answers.get(open);
    if (checks.awaitsSave(open.file)) {
      if (last && last.id === previousId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
      // The positions that we know are those of the saved text: better none than wrong ones.
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'Checked on saving.', { retriggerRequest: false });
    }
    const items = diagnosticsOf(open.file, parts);
    const { version } = open.document;
    const content = JSON.stringify(items);
    if (last && last.id === previousId && last.version === version && last.content === content) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    answered += 1;
    const id = String(answered);
    answers.set(open, { id, version, content });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  };

  const settle = async (open: OpenFile, token: CancellationToken): Promise<void> => {
    waiting.set(open, (waiting.get(open) ?? 0) + 1);
    try {
      await unlessCancelled(token, checks.settled(open.file));
    } finally {
      waiting.set(open, (waiting.get(open) ?? 1) - 1);
    }
  };

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const open = openFiles.withUri(uri);
    if (open !== undefined) await settle(open, token);
    // It may have been closed while we waited.
    if (open === undefined || openFiles.withUri(uri) !== open)
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return answer(open, previousResultId);
  });

  const isNews = (file: FilePath): boolean => {
    const open = openFiles.at(file);
    const last = open && answers.get(open);
    if (!last || (waiting.get(open) ?? 0) > 0 || checks.awaitsSave(file)) return false;
    return JSON.stringify(diagnosticsOf(file, parts)) !== last.content;
  };
  return {
    changed: (files) => {
      if (!abilities.refreshesDiagnostics || ![...files].some(isNews)) return;
      void log.guardAsync('refreshing diagnostics', undefined, () => connection.languages.diagnostics.refresh());
    },
  };
}
