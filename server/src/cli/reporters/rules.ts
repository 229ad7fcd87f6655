// The table of --list-rules.

import type { RuleMetadata } from '../../engine/index.ts';

/** A line for each rule: id, level and title in columns. */
export function rulesReport(rules: readonly RuleMetadata[]): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, level, isOffByDefault, title }) => {
    return `${id.padEnd(widest)}  ${(isOffByDefault ? 'off' : level).padEnd(7)}  ${title}\n`;
  });
  return lines.join('');
}
