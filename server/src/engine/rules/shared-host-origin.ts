// A host at which anybody can have a name is trusted as a whole: every customer of `vercel.app` or `github.io` gets in (the
// private part of the Public Suffix List).

import { lookUpInList } from '../fixes/repairs.ts';
import { intruderFaults } from './intruders.ts';
import { defineRule } from './rule.ts';

export const sharedHostOrigin = defineRule({
  id: 'shared-host-origin',
  title: 'Every customer of a shared host is trusted',
  level: 'error',
  cwe: [942],
  check: (policy) =>
    intruderFaults(policy, 'shared-host', {
      who: (origin) => `Everybody who has a page at ${origin.replace('https://evil.', '')}`,
      why: (origin) => `lets ${origin} in, and anybody can have a name there`,
      advice: 'Name the origins of your own deployments, or the beginning of their names that nobody else can take.',
      repairs: lookUpInList,
    }),
});
