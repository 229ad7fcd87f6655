// From a rule's fault to the finding that users see.

import type { Finding, Level, Witness } from './finding.ts';
import type { Answer } from './policy/policy.ts';
import type { Fault, Rule } from './rules/rule.ts';

/** `level` is the user's own choice for the rule, where there is one. */
export function toFinding(rule: Rule, fault: Fault, level: Level | undefined): Finding {
  return {
    rule: rule.id,
    page: rule.page,
    level: level ?? fault.level,
    message: fault.message,
    advice: fault.advice,
    place: fault.place,
    related: fault.related,
    witness: witnessOf(fault.answer),
    console: fault.console,
    repairs: fault.repairs,
  };
}

function witnessOf({ request, headers, clauses }: Answer): Witness {
  return {
    method: request.method,
    origin: request.origin,
    headers: headers.map(({ name, value }) => ({ name: titleCase(name), value: value ?? '(not told by the code)' })),
    when: clauses.map(({ text }) => text),
  };
}

/** `access-control-allow-origin` as people know it. */
function titleCase(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
