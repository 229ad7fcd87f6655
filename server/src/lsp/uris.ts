// Between the editor's URIs and the engine's paths. A document that is no file on disk (untitled:, vscode-vfs:)
// gets a path that no disk has, so that a Host finds its text among the open files and nowhere else.

import { URI, Utils } from 'vscode-uri';
import { type FilePath, filePath } from '../engine/index.ts';

/**
 * The path for a URI. `languageId` gives untitled documents, which have no extension, the one that tells the parser
 * their language.
 */
export function fileOfUri(uri: string, languageId?: string): FilePath {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'file') return filePath(withDriveLetter(parsed.fsPath));

  const path = `/${parsed.scheme}:/${parsed.authority}/${parsed.path.replace(/^\//, '')}`.replace(/\/{2,}/g, '/');
  const named = Utils.extname(parsed) !== '' || languageId === undefined;
  return filePath(named ? path : path + extensionOf(languageId));
}

/** The URI of a file on disk. Only right for paths that came from `file:` URIs or from the engine. */
export function uriOfFile(file: FilePath): string {
  return URI.file(file).toString();
}

/** One spelling for each Windows path: the engine's, `C:/srv/app.ts`. On other systems a backslash is part of a name. */
function withDriveLetter(path: string): string {
  const isWindowsPath = /^(?:[a-z]:|\\\\)/i.test(path);
  if (!isWindowsPath) return path;
  return path.replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}

function extensionOf(languageId: string): string {
  if (languageId === 'typescriptreact') return '.tsx';
  if (languageId === 'javascriptreact') return '.jsx';
  return languageId.startsWith('typescript') ? '.ts' : '.js';
}
