// Generated programs written otherwise in all ways that change nothing of what they do, and what is told of them then.

import { mayHoldCors } from '../../../server/src/engine/index.ts';
import {
  inBlock,
  inFunctionCalledAtOnce,
  inMain,
  inTry,
  withInnerFunctions,
  withQuotedKeys,
  withTries,
  withTypes,
} from '../rewrite-program.ts';
import {
  type Rewriting,
  withBlocks,
  withComments,
  withFunctions,
  withLet,
  withOtherForms,
  withOtherNames,
  withOtherQuotes,
  withParentheses,
} from '../rewrite-source.ts';
import { splitSource } from '../split-source.ts';
import { marked, type Texts, toldOf } from '../told.ts';
import { versionsOf } from './against-engine.ts';
import type { Program } from './program.ts';

export const WAYS: Readonly<Record<string, Rewriting>> = {
  'comments and white space': withComments,
  'the other quotes': withOtherQuotes,
  '`let` for `const`': withLet,
  'more parentheses': withParentheses,
  'bodies in braces': withBlocks,
  'functions for arrows': withFunctions,
  'functions of the other form': withOtherForms,
  'other names': withOtherNames,
  'keys in quotes': withQuotedKeys,
  'a function that is called at once': inFunctionCalledAtOnce,
  'a function that the last line calls': inMain,
  'a block': inBlock,
  'a `try`': inTry,
  'bodies in a `try`': withTries,
  'bodies in a function that is called at once': withInnerFunctions,
  types: withTypes,
};

/** Demands that the same is told however the program is written; gives the ways that there were to write it. */
export function demandSameTold(program: Program): readonly string[] {
  const all = rewrittenInAllWays(program);
  const known = new Map<Texts, readonly string[]>();
  for (const { way, before, after, isSplit } of all) {
    const told = (texts: Texts): readonly string[] => (isSplit ? toldOf(texts, marked) : toldOf(texts));
    const one = (isSplit ? undefined : known.get(before)) ?? told(before);
    if (!isSplit) known.set(before, one);
    const other = told(after);
    if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(complaint(way, after, one, other));
  }
  return all.map(({ way }) => way);
}

interface Rewritten {
  readonly way: string;
  readonly before: Texts;
  readonly after: Texts;
  readonly isSplit: boolean;
}

function rewrittenInAllWays({ path, text, framework }: Program): readonly Rewritten[] {
  const manifest = JSON.stringify({ dependencies: versionsOf(framework) });
  const asked = (text: string, named = path): Texts =>
    new Map([
      [named, text],
      ['package.json', manifest],
    ]);
  const before = asked(text);
  const rewritten = Object.entries(WAYS).flatMap(([way, rewriting]): Rewritten[] => {
    const named = way === 'types' ? path.replace(/m?js$/, 'ts') : path;
    const after = rewriting(text, named);
    return after === text
      ? []
      : [{ way, before: named === path ? before : asked(text, named), after: asked(after, named), isSplit: false }];
  });
  const again = { way: 'being asked again', before, after: before, isSplit: false };
  const parts = splitSource(text, path);
  if (!parts || !mayHoldCors(parts.get(path) ?? '')) return [...rewritten, again];
  const after = new Map([...before, ...parts]);
  const backwards = new Map([...after].reverse());
  return [
    ...rewritten,
    again,
    { way: 'two files', before, after, isSplit: true },
    { way: 'the other order of files', before: after, after: backwards, isSplit: false },
  ];
}

function complaint(way: string, after: Texts, one: readonly string[], other: readonly string[]): string {
  const lost = one.filter((told) => !other.includes(told)).map((told) => `- ${told}`);
  const gained = other.filter((told) => !one.includes(told)).map((told) => `+ ${told}`);
  const texts = [...after].filter(([path]) => path !== 'package.json').map(([path, text]) => `// ${path}\n${text}`);
  return [`Told otherwise with ${way}:`, ...lost, ...gained, ...texts].join('\n');
}
