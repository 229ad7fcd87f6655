// Writes a file anew, in the encoding that it has and in place, so that it keeps its permissions and links. Refuses what it
// would harm: bytes that are no text, and text that is another by now.

import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';

import type { FilePath } from '../engine/index.ts';

export interface Rewritable {
  readonly file: FilePath;
  /** Writes the text; throws what the system has to say against it. */
  write(text: string): void;
  /** Gives the file back the bytes that it had. */
  restore(): void;
  /** True while the file still holds the bytes that were read. */
  isUnchanged(): boolean;
}

/** A file that may be written, or the reason why it may not, as the end of a sentence. `text` is what was read of it. */
export function rewritable(file: FilePath, text: string): Rewritable | string {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    const bytes = readFileSync(file);
    const encode = encoderOf(bytes);
    if (!encode(text).equals(bytes)) {
      return isText(bytes) ? 'it has changed in the meantime' : 'it holds bytes that are no text';
    }
    return {
      file,
      write: (fixed) => writeFileSync(file, encode(fixed)),
      restore: () => writeFileSync(file, bytes),
      isUnchanged: () => readFileSync(file).equals(bytes),
    };
  } catch (error) {
    return `it cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** From a text without its byte order mark to bytes as those of the file are. */
function encoderOf(bytes: Buffer): (text: string) => Buffer {
  if (startsWith(bytes, [0xff, 0xfe])) return (text) => Buffer.from(MARK + text, 'utf16le');
  if (startsWith(bytes, [0xfe, 0xff])) return (text) => Buffer.from(MARK + text, 'utf16le').swap16();
  const mark = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? MARK : '';
  return (text) => Buffer.from(mark + text, 'utf8');
}

const MARK = '\uFEFF';

function startsWith(bytes: Buffer, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function isText(bytes: Buffer): boolean {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isWide) return bytes.length % 2 === 0;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
