// Whether an option says yes to credentials, as a library reads it. Texts are read in two ways, and either is a surprise:
// for one library `'true'` is no yes, for another `'false'` is one.

import { truthy } from '../interpreter/operations.ts';
import type { Value } from '../interpreter/value.ts';
import type { LibraryPassage, Option } from './library-options.ts';

const MEANS_YES = /^(?:true|yes|on|1)$/i;
const MEANS_NO = /^(?:false|no|off|0)$/i;

/** As read by a library that takes nothing but `true` for a yes. */
export function isExactlyTrue(option: Option, passage: LibraryPassage): boolean {
  const { run } = passage;
  const value = run.force(option.value);
  if (value.kind === 'unknown') {
    if (!value.textual) return truthy(run, value);
    note(option, value, false, passage);
    return false;
  }
  const isOn = value.kind === 'primitive' && value.value === true;
  if (!isOn && MEANS_YES.test(spelledText(value))) note(option, value, false, passage);
  return isOn;
}

/** As read by a library that takes anything true for a yes. */
export function isAnythingTrue(option: Option, passage: LibraryPassage): boolean {
  const { run } = passage;
  const value = run.force(option.value);
  const isOn = truthy(run, value);
  if (isOn && MEANS_NO.test(spelledText(value))) note(option, value, true, passage);
  return isOn;
}

/** What is spelled out as a text or a number; nothing for booleans, and for what came from elsewhere. */
function spelledText(value: Value): string {
  if (value.kind !== 'primitive' || value.from.length > 0) return '';
  return typeof value.value === 'string' || typeof value.value === 'number' ? String(value.value) : '';
}

function note(option: Option, value: Value, isOn: boolean, { exchange, library }: LibraryPassage): void {
  if (option.text === undefined || value.kind === 'deferred') return;
  const isVariable = value.kind === 'unknown';
  exchange.misreadCredentials.push({ value: value.node, isVariable, text: option.text, isOn, library });
}
