// From a checked fix to a workspace edit: by file, with the version that the offsets count in, and with the cursor
// on the placeholder where the client can do that.

import type { SnippetTextEdit, TextDocumentEdit, TextEdit as PlainEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFix, FilePath, TextEdit } from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import type { OpenFiles } from './open-files.ts';
import type { ToLsp } from './to-lsp.ts';

/** The edit of a fix. The texts must still be the ones that the fix was made for. */
export function toWorkspaceEdit(
  fix: Pick<CheckedFix, 'edits' | 'placeholder'>,
  toLsp: ToLsp,
  openFiles: OpenFiles,
  abilities: Abilities,
): WorkspaceEdit {
  const plain = ({ place, text }: TextEdit): PlainEdit => ({ range: toLsp.range(place), newText: text });
  const files = [...byFile(fix.edits)];
  if (!abilities.versionedEdits) {
    return { changes: Object.fromEntries(files.map(([file, edits]) => [openFiles.uriOf(file), edits.map(plain)])) };
  }
  const documentChanges = files.map(([file, edits]): TextDocumentEdit => {
    const { placeholder } = fix;
    const isSnippet =
      abilities.snippetEdits && placeholder !== undefined && edits.some(({ text }) => text.includes(placeholder));
    return {
      textDocument: { uri: openFiles.uriOf(file), version: openFiles.at(file)?.document.version ?? null },
      edits: isSnippet ? snippetEdits(edits, placeholder, toLsp.document(file)) : edits.map(plain),
    };
  });
  return { documentChanges };
}

function byFile(edits: readonly TextEdit[]): ReadonlyMap<FilePath, readonly TextEdit[]> {
  const files = new Map<FilePath, TextEdit[]>();
  for (const edit of edits) {
    const others = files.get(edit.place.file);
    if (others) others.push(edit);
    else files.set(edit.place.file, [edit]);
  }
  return files;
}

/** A piece of the text, whole lines at its start, and the snippet that takes its place. */
interface Replacement {
  readonly start: number;
  end: number;
  snippet: string;
}

/**
 * Every edit of a file as a snippet that starts at the beginning of its line. Editors indent the following lines of
 * a snippet like the line that it starts in, and VS Code treats plain edits beside a snippet the same way: the text,
 * which has its indentation already, would be indented twice.
 */
function snippetEdits(edits: readonly TextEdit[], placeholder: string, document: TextDocument): SnippetTextEdit[] {
  const text = document.getText();
  const replacements: Replacement[] = [];
  for (const { place, text: newText } of edits.toSorted((a, b) => a.place.start - b.place.start)) {
    const lineStart = document.offsetAt({ line: document.positionAt(place.start).line, character: 0 });
    const snippet = withTabStop(newText, placeholder);
    const previous = replacements.at(-1);
    if (previous && previous.end >= lineStart) {
      previous.snippet += escapeSnippet(text.slice(previous.end, place.start)) + snippet;
      previous.end = place.end;
    } else {
      replacements.push({
        start: lineStart,
        end: place.end,
        snippet: escapeSnippet(text.slice(lineStart, place.start)) + snippet,
      });
    }
  }
  return replacements.map(({ start, end, snippet }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    snippet: { kind: 'snippet', value: snippet },
  }));
}

/** Every occurrence gets the same tab stop, so that all of them are typed over at once. */
function withTabStop(text: string, placeholder: string): string {
  return text
    .split(placeholder)
    .map(escapeSnippet)
    .join(`\${1:${escapeSnippet(placeholder)}}`);
}

/** LSP 3.18, "Snippet Syntax": these three are escaped by a backslash. */
function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
