// The ids of all rules, for who must know them without loading the engine. Generated: npm run generate.

export const ruleIds: readonly string[] = [
  'wildcard-with-credentials',
  'reflected-origin',
  'public-with-credentials',
  'weak-origin-check',
  'shared-host-origin',
  'null-origin',
  'insecure-origin',
  'invalid-origin',
  'duplicate-allow-origin',
  'invalid-credentials-value',
  'stateful-origin-regexp',
  'wildcard-headers-with-credentials',
  'unknown-cors-header',
  'unknown-cors-option',
  'missing-vary',
  'cacheable-credentials',
  'wildcard-origin',
  'useless-suppression',
  'unexplained-suppression',
];
