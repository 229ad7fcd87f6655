// The check of the origin can be passed by a website that anybody can put up: a prefix, a suffix, a piece of text or a
// pattern was asked for where only the whole origin will do. The origin that gets in is shown.

import { makeExact } from '../fixes/repairs.ts';
import { intruderFaults } from './intruders.ts';
import { defineRule } from './rule.ts';

export const weakOriginCheck = defineRule({
  id: 'weak-origin-check',
  title: 'The check of the origin lets look-alikes in',
  level: 'error',
  cwe: [697, 777, 185],
  check: (policy) =>
    intruderFaults(policy, 'look-alike', {
      who: () => "An attacker's website",
      why: (origin, isPattern) => {
        return `also ${isPattern ? 'matches' : 'holds for'} ${origin}, a name that anybody can register`;
      },
      advice:
        'Compare the whole origin with a list of exact origins, or end the pattern of its host with `$` and escape its dots.',
      repairs: makeExact,
    }),
});
