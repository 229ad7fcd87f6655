// Whether a stream gets colours and how wide it is. The conventions of https://no-color.org and https://force-color.org.

import type { Environment, Output } from './environment.ts';

/** NO_COLOR wins over FORCE_COLOR, which wins over what the stream is. */
export function hasColour(output: Output, env: Environment['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

const WIDEST = 100;
const NARROWEST = 40;

/** The width to break sentences at: the terminal's (0 when it does not tell), but never so wide that lines are hard to read. */
export function textWidth({ columns }: Output): number {
  return Math.min(Math.max(columns || WIDEST, NARROWEST), WIDEST);
}
