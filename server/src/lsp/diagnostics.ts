// Keeps what the client shows equal to the findings that hold. Clients that ask are answered, the others are told;
// both are told about files that are not open, which no client asks for.

import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { FilePath } from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import type { Checker } from './checker.ts';
import type { Checks } from './checks.ts';
import { answerDocumentDiagnostic } from './features/document-diagnostic.ts';
import { createPublisher } from './features/publish-diagnostics.ts';
import type { Log } from './log.ts';
import type { OpenFile, OpenFiles } from './open-files.ts';
import type { Results } from './results.ts';
import type { ToLsp } from './to-lsp.ts';

export interface Diagnostics {
  /** The findings in these files may be others now. */
  changed(files: ReadonlySet<FilePath>): void;
  opened(open: OpenFile): void;
}

/** What the ways of showing diagnostics need. */
export interface DiagnosticsParts {
  readonly connection: Connection;
  readonly abilities: Abilities;
  readonly openFiles: OpenFiles;
  readonly results: Results;
  readonly checks: Pick<Checks, 'settled' | 'awaitsSave'>;
  readonly checker: Pick<Checker, 'isWanted'>;
  readonly toLsp: ToLsp;
  readonly log: Log;
}

/** Starts showing diagnostics in the way that the client understands. */
export function showDiagnostics(parts: DiagnosticsParts): Diagnostics {
  const publisher = createPublisher(parts);
  if (!parts.abilities.pullsDiagnostics) {
    return { changed: (files) => files.forEach(publisher.publish), opened: () => undefined };
  }
  const answers = answerDocumentDiagnostic(parts);
  return {
    changed: (files) => {
      for (const file of files) if (parts.openFiles.at(file) === undefined) publisher.publish(file);
      answers.changed(files);
    },
    opened: ({ file }) => publisher.withdraw(file),
  };
}

/** What is to be shown in a file now, in the order of its text. */
export function diagnosticsOf(
  file: FilePath,
  { abilities, openFiles, results, checker, toLsp }: DiagnosticsParts,
): Diagnostic[] {
  // A file that was removed may still be open: then it has no result.
  const mistakes = results.of(file)?.mistakes.filter(({ isJson }) => !isJson || !abilities.validatesJson);
  if (mistakes && mistakes.length > 0) return mistakes.map((mistake) => toLsp.mistake(mistake));
  const isThere = openFiles.at(file) === undefined || results.of(file) !== undefined;
  if (!isThere || !checker.isWanted(file)) return [];
  return results.in(file).map(({ finding }) => toLsp.diagnostic(finding));
}
