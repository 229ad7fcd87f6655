// The table of --list-rules.

import type { RuleMetadata } from '../../engine/index.ts';

/** A line for each rule: id, level and title in columns. */
export function rulesReport(rules: readonly RuleMetadata[]): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, level, title }) => `${id.padEnd(widest)}  ${level.padEnd(7)}  ${title}\n`).join('');
}
