// Origins that come from where nobody can look, such as `config.origins`: they may be a list, a star or nothing at all, so
// what a library answers by them is left open, and so is what it tells caches.

import type { Settled } from '../interpreter/value.ts';
import { isUnknownList } from './cors/is-allowed.ts';
import { perhapsVary, setByLibrary, type LibraryPassage, type Option } from './library-options.ts';

/** Whether nobody shows who gets in. Of an unknown list it is known at least that it is one. */
export function isUnseen(origins: Settled): boolean {
  return origins.kind === 'unknown' && !isUnknownList(origins);
}

/** Answers by such origins. */
export function leaveOpen(option: Option, passage: LibraryPassage): void {
  perhapsVary(option, passage);
  if (passage.exchange.request.origin === undefined) return;
  setByLibrary('Access-Control-Allow-Origin', option.value, option, passage);
}
