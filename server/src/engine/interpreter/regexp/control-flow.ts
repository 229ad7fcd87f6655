// The instructions that decide what is tried next: alternatives, captures, lookarounds, repetition. They know nothing
// of syntax trees: what they contain is emitted by the function that they are given.

import { UNSET, type Instruction } from './machine.ts';

/** Instructions in the making. */
export class ProgramBuilder {
  readonly code: Instruction[] = [];
  registerCount: number;

  /** @param captureCount including the whole match: capture n has the registers 2n (start) and 2n + 1 (end). */
  constructor(captureCount: number) {
    this.registerCount = 2 * captureCount;
  }

  emit(instruction: Instruction): void {
    this.code.push(instruction);
  }

  newRegister(): number {
    return this.registerCount++;
  }

  /** The index of the instruction that will be emitted next. */
  get here(): number {
    return this.code.length;
  }
}

/** An instruction's index, known once the instructions before it are emitted. */
interface Label {
  at: number;
}

/** Tries the ways in their order: ECMA-262 "MatchTwoAlternatives". */
export function emitFirstOf(builder: ProgramBuilder, ways: readonly (() => void)[]): void {
  const end: Label = { at: 0 };
  ways.forEach((emitWay, index) => {
    if (index === ways.length - 1) return emitWay();
    const otherWay: Label = { at: 0 };
    builder.emit((machine) => {
      machine.tryLater(otherWay.at);
      return true;
    });
    emitWay();
    builder.emit((machine) => {
      machine.next = end.at;
      return true;
    });
    otherWay.at = builder.here;
  });
  end.at = builder.here;
}

/** A capturing group of ECMA-262 "CompileAtom". Until its second end is set, it counts as not matched. */
export function emitCapture(builder: ProgramBuilder, capture: number, backward: boolean, emitBody: () => void): void {
  const [start, end] = [2 * capture, 2 * capture + 1];
  const emitSet = (register: number) =>
    builder.emit((machine) => {
      machine.set(register, machine.position);
      return true;
    });
  emitSet(backward ? end : start);
  emitBody();
  emitSet(backward ? start : end);
}

/** `(?=…)` of ECMA-262 "CompileAssertion": once matched, it is not entered again, but its captures stay. */
export function emitLookaround(builder: ProgramBuilder, emitBody: () => void): void {
  const trailLength = builder.newRegister();
  const position = builder.newRegister();
  builder.emit((machine) => {
    machine.set(trailLength, machine.trailLength);
    machine.set(position, machine.position);
    return true;
  });
  emitBody();
  builder.emit((machine) => {
    machine.position = machine.get(position);
    machine.commit(machine.get(trailLength));
    return true;
  });
}

/** `(?!…)` of ECMA-262 "CompileAssertion": its captures are forgotten. */
export function emitNegativeLookaround(builder: ProgramBuilder, emitBody: () => void): void {
  const trailLength = builder.newRegister();
  const after: Label = { at: 0 };
  builder.emit((machine) => {
    const before = machine.trailLength;
    machine.tryLater(after.at);
    machine.set(trailLength, before);
    return true;
  });
  emitBody();
  builder.emit((machine) => {
    machine.abandon(machine.get(trailLength));
    return false;
  });
  after.at = builder.here;
}

export interface Repetition {
  readonly min: number;
  readonly max: number;
  readonly greedy: boolean;
  /** The captures inside, which each iteration begins without. */
  readonly captures: readonly number[];
}

/** ECMA-262 "RepeatMatcher": an iteration beyond `min` that reads nothing fails. */
export function emitRepetition(
  builder: ProgramBuilder,
  { min, max, greedy, captures }: Repetition,
  emitBody: () => void,
): void {
  const iterations = builder.newRegister();
  const startedAt = builder.newRegister();
  const registersInside = captures.flatMap((capture) => [2 * capture, 2 * capture + 1]);
  const exit: Label = { at: 0 };
  builder.emit((machine) => {
    machine.set(iterations, 0);
    return true;
  });
  const choice = builder.here;
  const iteration = choice + 1;
  builder.emit((machine) => {
    const count = machine.get(iterations);
    if (count < min) return true;
    if (count < max) machine.tryLater(greedy ? exit.at : iteration);
    if (count >= max || !greedy) machine.next = exit.at;
    return true;
  });
  builder.emit((machine) => {
    machine.stepsLeft -= registersInside.length;
    machine.set(iterations, machine.get(iterations) + 1);
    machine.set(startedAt, machine.position);
    for (const register of registersInside) machine.set(register, UNSET);
    return true;
  });
  emitBody();
  builder.emit((machine) => {
    machine.next = choice;
    return machine.position !== machine.get(startedAt) || machine.get(iterations) <= min;
  });
  exit.at = builder.here;
}
