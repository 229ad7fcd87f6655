// Turns a pattern's syntax tree into instructions for the machine, by ECMA-262 "Pattern Semantics". It runs nothing.

import { visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { equalTo, memberOf, stringsOf, type CharacterMode, type ClassNode } from './character.ts';
import {
  emitCapture,
  emitFirstOf,
  emitLookaround,
  emitNegativeLookaround,
  emitRepetition,
  ProgramBuilder,
} from './control-flow.ts';
import type { Instruction } from './machine.ts';
import type { ParsedPattern } from './parse.ts';
import { backreference, consume, lineEnd, lineStart, wordBoundary } from './reading.ts';

export interface Program {
  readonly code: readonly Instruction[];
  readonly registerCount: number;
  /** Captures including the whole match: capture n stands in the registers 2n (start) and 2n + 1 (end). */
  readonly captureCount: number;
  /** Group names in the order of the pattern, with the captures that share each. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly sticky: boolean;
  /** How the whole pattern reads characters. */
  readonly mode: CharacterMode;
}

/**
 * The program of a pattern: ECMA-262 "CompilePattern".
 * @throws SyntaxError when the runtime does not know a flag or a Unicode property that the pattern uses.
 */
export function compilePattern({ pattern, flags }: ParsedPattern): Program {
  const groups = capturingGroups(pattern);
  const builder = new ProgramBuilder(groups.length + 1);
  const unicode = flags.unicodeSets ? 'v' : flags.unicode ? 'u' : '';
  const { ignoreCase, multiline, dotAll, sticky } = flags;
  const mode = { ignoreCase, dotAll, multiline, unicode, backward: false } as const;
  const compiler = new Compiler(builder, groups);
  emitCapture(builder, 0, false, () => compiler.disjunction(pattern.alternatives, mode));
  const { code, registerCount } = builder;
  return { code, registerCount, captureCount: groups.length + 1, names: namesOf(groups), sticky, mode };
}

/** What modifiers and lookarounds change for the part of the pattern inside them. */
interface Scope extends CharacterMode {
  readonly multiline: boolean;
}

class Compiler {
  readonly #builder: ProgramBuilder;
  readonly #captureOf: ReadonlyMap<AST.CapturingGroup, number>;

  constructor(builder: ProgramBuilder, groups: readonly AST.CapturingGroup[]) {
    this.#builder = builder;
    this.#captureOf = new Map(groups.map((group, index) => [group, index + 1]));
  }

  disjunction(alternatives: readonly AST.Alternative[], scope: Scope): void {
    const ways = alternatives.map(
      ({ elements }) =>
        () =>
          this.#sequence(elements, scope),
    );
    emitFirstOf(this.#builder, ways);
  }

  #sequence(elements: readonly AST.Element[], scope: Scope): void {
    const ordered = scope.backward ? elements.toReversed() : elements;
    for (const element of ordered) this.#element(element, scope);
  }

  #element(element: AST.Element, scope: Scope): void {
    switch (element.type) {
      case 'Assertion':
        return this.#assertion(element, scope);
      case 'Backreference':
        return this.#builder.emit(backreference(this.#numbersOf([element.resolved].flat()), scope));
      case 'CapturingGroup':
        return this.#capturingGroup(element, scope);
      case 'Character':
        return this.#builder.emit(consume(equalTo(element.value, scope), scope));
      case 'CharacterSet':
        return this.#builder.emit(consume(memberOf(element.raw, scope), scope));
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.#class(element, scope);
      case 'Group':
        return this.disjunction(element.alternatives, withModifiers(scope, element.modifiers));
      case 'Quantifier':
        return this.#quantifier(element, scope);
    }
  }

  #assertion(assertion: AST.Assertion, scope: Scope): void {
    switch (assertion.kind) {
      case 'start':
        return this.#builder.emit(lineStart(scope.multiline));
      case 'end':
        return this.#builder.emit(lineEnd(scope.multiline));
      case 'word':
        return this.#builder.emit(wordBoundary(assertion.negate, scope));
      case 'lookahead':
      case 'lookbehind': {
        const inside = { ...scope, backward: assertion.kind === 'lookbehind' };
        const emit = assertion.negate ? emitNegativeLookaround : emitLookaround;
        return emit(this.#builder, () => this.disjunction(assertion.alternatives, inside));
      }
    }
  }

  #capturingGroup(group: AST.CapturingGroup, scope: Scope): void {
    for (const number of this.#numbersOf([group])) {
      emitCapture(this.#builder, number, scope.backward, () => this.disjunction(group.alternatives, scope));
    }
  }

  /** A CharacterClass of ECMA-262 "CompileAtom": its strings, the longest first, and its single characters. */
  #class(node: ClassNode, scope: Scope): void {
    const strings = stringsOf(node, scope);
    const emitString = (string: readonly number[]) => () => {
      for (const character of scope.backward ? string.toReversed() : string) {
        this.#builder.emit(consume(equalTo(character, scope), scope));
      }
    };
    const longer = strings.filter((string) => string.length > 0).map(emitString);
    const empty = strings.filter((string) => string.length === 0).map(emitString);
    const single = () => this.#builder.emit(consume(memberOf(node.raw, scope), scope));
    emitFirstOf(this.#builder, [...longer, single, ...empty]);
  }

  #quantifier({ element, min, max, greedy }: AST.Quantifier, scope: Scope): void {
    if (max === 0) return;
    const captures = this.#numbersOf(capturingGroups(element));
    emitRepetition(this.#builder, { min, max, greedy, captures }, () => this.#element(element, scope));
  }

  #numbersOf(groups: readonly AST.CapturingGroup[]): readonly number[] {
    return groups.flatMap((group) => this.#captureOf.get(group) ?? []);
  }
}

/** In the order of their opening parentheses. */
function capturingGroups(node: AST.Pattern | AST.QuantifiableElement): readonly AST.CapturingGroup[] {
  const groups: AST.CapturingGroup[] = [];
  visitRegExpAST(node, { onCapturingGroupEnter: (group) => groups.push(group) });
  return groups;
}

function namesOf(groups: readonly AST.CapturingGroup[]): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  groups.forEach(({ name }, index) => {
    if (name !== null) names.set(name, [...(names.get(name) ?? []), index + 1]);
  });
  return names;
}

/** ECMA-262 "UpdateModifiers". */
function withModifiers(scope: Scope, modifiers: AST.Modifiers | null): Scope {
  if (modifiers === null) return scope;
  const { add, remove } = modifiers;
  return {
    ...scope,
    ignoreCase: (scope.ignoreCase || add.ignoreCase) && !remove?.ignoreCase,
    multiline: (scope.multiline || add.multiline) && !remove?.multiline,
    dotAll: (scope.dotAll || add.dotAll) && !remove?.dotAll,
  };
}
