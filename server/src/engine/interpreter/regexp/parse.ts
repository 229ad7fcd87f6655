// Reads a regular expression into regexpp's syntax tree. It judges the syntax only: what a pattern matches is
// decided elsewhere.

import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';

/** A regular expression as it stands in a RegExp object. */
export interface RegExpPattern {
  readonly source: string;
  readonly flags: string;
}

export interface ParsedPattern {
  readonly pattern: AST.Pattern;
  readonly flags: AST.Flags;
}

/** How deep groups and classes may stand in each other. Parser and compiler recurse, so this bounds their stack. */
const DEEPEST_NESTING = 200;

/**
 * The syntax tree of a pattern, by the grammar of ECMA-262 (2025) "Patterns" with its Annex B additions; `invalid`
 * where `new RegExp` would throw a SyntaxError, `unsupported` for what this engine does not match: very deep nesting,
 * and properties of strings (`\p{RGI_Emoji}`), whose members no runtime lists.
 */
export function parsePattern({ source, flags }: RegExpPattern): ParsedPattern | 'invalid' | 'unsupported' {
  if (nestsTooDeep(source, flags.includes('v'))) return 'unsupported';
  const parsed = parse(source, flags);
  return parsed !== 'invalid' && namesPropertyOfStrings(parsed.pattern) ? 'unsupported' : parsed;
}

function parse(source: string, flagText: string): ParsedPattern | 'invalid' {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  try {
    const flags = parser.parseFlags(flagText);
    const { unicode, unicodeSets } = flags;
    return { pattern: parser.parsePattern(source, 0, source.length, { unicode, unicodeSets }), flags };
  } catch (error) {
    if (error instanceof SyntaxError) return 'invalid';
    throw error;
  }
}

function nestsTooDeep(source: string, classesNest: boolean): boolean {
  let groups = 0;
  let classes = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '[' && (classesNest || classes === 0)) classes++;
    else if (character === ']' && classes > 0) classes--;
    else if (character === '(' && classes === 0) groups++;
    else if (character === ')' && classes === 0) groups--;
    if (groups + classes > DEEPEST_NESTING) return true;
  }
  return false;
}

function namesPropertyOfStrings(pattern: AST.Pattern): boolean {
  let found = false;
  visitRegExpAST(pattern, {
    onCharacterSetEnter: (set) => {
      if (set.kind === 'property' && set.strings) found = true;
    },
  });
  return found;
}
