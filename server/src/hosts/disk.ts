// A Host over the file system of the machine. It answers from the disk every time: remembering is left to
// `caching.ts`, unsaved text to `overlay.ts`. No question makes it throw.

import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { filePath, type FilePath, type Host } from '../engine/index.ts';

/** Larger files are bundles, dumps and data. Nobody writes their CORS policy in one. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * A Host over node:fs. Text is UTF-8, or UTF-16 when a byte order mark says so. Files over 4 MiB, files with a NUL
 * character in them, pipes and devices, and whatever the system refuses to show, count as absent.
 */
export function diskHost(): Host {
  return {
    readFile: (path) => attempt(() => readText(path)),
    isFile: (path) => stat(path)?.isFile() ?? false,
    isDirectory: (path) => stat(path)?.isDirectory() ?? false,
    list: (path) => attempt(() => readdirSync(path).sort()) ?? [],
    realPath: (path) => attempt(() => diskPath(realpathSync.native(path))) ?? path,
  };
}

/** A path as the operating system writes it (`C:\srv\app.ts`), as a FilePath (`C:/srv/app.ts`). It must be absolute. */
export function diskPath(path: string, separator: '/' | '\\' = process.platform === 'win32' ? '\\' : '/'): FilePath {
  if (separator === '/') return filePath(path);
  const withoutPrefix = path.replace(/^\\\\\?\\(UNC\\)?/, (_prefix, unc) => (unc ? '\\\\' : ''));
  return filePath(withoutPrefix.replaceAll('\\', '/').replace(/^[a-z](?=:)/, (drive) => drive.toUpperCase()));
}

function readText(path: FilePath): string | undefined {
  // Opening a pipe would wait for its writer for ever, so the kind is asked before, and the size of what was opened after.
  if (!stat(path)?.isFile()) return undefined;
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size > LARGEST_FILE ? undefined : decode(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Buffer): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? undefined : text;
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function stat(path: FilePath): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }));
}

/** On a disk that others write to, any failure only means that there is nothing to be seen. */
function attempt<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
