// What a single text in a list of the configuration may be. Pure: each check gives what is wrong as sentences.

import { originMistake } from '../files/origin.ts';
import { globMistake } from '../files/path-filter.ts';
import type { ValueKind } from './keys.ts';

export type ListKind = Exclude<ValueKind, 'rules' | 'text'>;

/** What is wrong with one text of a list; `undefined` when nothing is. */
export const textMistake: Record<ListKind, (text: string) => string | undefined> = {
  origins: originMistake,
  globs: globMistake,
  routes: (text) => {
    if (!/^[/*]/.test(text))
      return `\`${text}\` is not the path of a route: it starts with a slash, like \`/api/public/**\`.`;
    return globMistake(text);
  },
  names: (text) => {
    const isName = /^[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(text);
    return isName ? undefined : `\`${text}\` is not the name of a variable.`;
  },
};
