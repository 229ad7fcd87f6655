// Runs a compiled pattern from one start position: a backtracking machine whose choices lie on a heap array, so that
// no input can overflow the call stack. It knows nothing of patterns; the instructions come from compile.ts.

/** One step of a program: false means that this way does not lead to a match. */
export type Instruction = (machine: Machine) => boolean;

/** The content of a register that was not set. */
export const UNSET = -1;

export class Machine {
  readonly input: string;
  /** Where in the input the match stands, in UTF-16 code units. */
  position = 0;
  /** The index of the instruction that comes next. */
  next = 0;
  stepsLeft: number;
  readonly #registers: number[];
  /**
   * What to do on failure, the newest last, two numbers each: a register and its former content, or the complement
   * of an instruction's index and the position to go on from.
   */
  readonly #trail: number[] = [];

  constructor(input: string, registerCount: number, budget: number) {
    this.input = input;
    this.stepsLeft = budget;
    this.#registers = new Array<number>(registerCount).fill(UNSET);
  }

  /** Tries to match at `start`. After `no-match` every register is unset again, so that another start may be tried. */
  run(code: readonly Instruction[], start: number): 'match' | 'no-match' | 'gave-up' {
    this.position = start;
    this.next = 0;
    for (;;) {
      const instruction = code[this.next++];
      if (instruction === undefined) return 'match';
      if (--this.stepsLeft < 0) return 'gave-up';
      if (!instruction(this) && !this.#backtrack()) return 'no-match';
    }
  }

  get(register: number): number {
    return this.#registers[register] ?? UNSET;
  }

  set(register: number, content: number): void {
    const former = this.get(register);
    if (former === content) return;
    this.#trail.push(register, former);
    this.#registers[register] = content;
  }

  /** If what comes now fails, goes on at `instruction` from the present position. */
  tryLater(instruction: number): void {
    this.#trail.push(~instruction, this.position);
  }

  get trailLength(): number {
    return this.#trail.length;
  }

  /** Drops the choices made since the trail had this length; the registers keep what was set and can still be undone. */
  commit(length: number): void {
    const trail = this.#trail;
    let kept = length;
    for (let index = length; index < trail.length; index += 2) {
      const [register = 0, former = UNSET] = [trail[index], trail[index + 1]];
      if (register < 0) continue;
      trail[kept++] = register;
      trail[kept++] = former;
    }
    this.stepsLeft -= (trail.length - length) / 2;
    trail.length = kept;
  }

  /** Drops the choices made since the trail had this length, and restores the registers. */
  abandon(length: number): void {
    while (this.#trail.length > length) this.#undoNewest();
  }

  #backtrack(): boolean {
    while (this.#trail.length > 0) {
      if (this.#undoNewest()) return true;
    }
    return false;
  }

  /** True when the newest entry was a choice, which is then taken. */
  #undoNewest(): boolean {
    const content = this.#trail.pop() ?? UNSET;
    const target = this.#trail.pop() ?? UNSET;
    if (target >= 0) {
      this.#registers[target] = content;
      return false;
    }
    this.next = ~target;
    this.position = content;
    return true;
  }
}
