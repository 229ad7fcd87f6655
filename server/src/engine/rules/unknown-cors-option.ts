// An option of a CORS library that it does not know by its name, in this version: it is ignored without a word, and the
// library's default holds.

import { renameOption } from '../fixes/repairs.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type IgnoredOption,
  type OptionMeaning,
} from '../policy/policy.ts';
import { EVIL, isPreflight } from '../policy/probes.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { assumption, when } from './words.ts';

export const unknownCorsOption = defineRule({
  id: 'unknown-cors-option',
  title: 'An option that the CORS library does not know',
  level: 'warning',
  cwe: [],
  check: ({ answers }) => {
    const asked = answers.filter(({ request }) => request.origin === EVIL);
    return asked.flatMap((answer) =>
      answer.ignored.filter((option) => tells(answer, option, asked)).map((option) => faultOf(option, answer)),
    );
  },
});

/** Options that only preflights tell of. */
const OF_PREFLIGHTS: readonly OptionMeaning[] = ['methods', 'allowedHeaders', 'maxAge', 'optionsSuccessStatus'];

/** Whether an answer shows what holds in place of an option. A no to credentials that nobody allows is as good as unsaid. */
function tells(answer: Answer, option: IgnoredOption, answers: readonly Answer[]): boolean {
  const { meaning } = option.meant;
  if (meaning === 'credentials' && option.isOff && !headerOf(answer, 'access-control-allow-credentials')) return false;
  const isTold = (other: Answer) =>
    isPreflight(other.request) && other.ignored.some(({ name }) => name === option.name);
  return isPreflight(answer.request) || !OF_PREFLIGHTS.includes(meaning) || !answers.some(isTold);
}

function faultOf(option: IgnoredOption, answer: Answer): Fault {
  const { meant, library, place } = option;
  const level = meant.meaning === 'origin' && isOpen(answer) ? 'error' : 'warning';
  return {
    place,
    level: isDevelopmentOnly(answer) ? oneLower(level) : level,
    message: (conditions) => message(conditions, option, answer),
    advice: `Write \`${meant.name}\`, which is what \`${library.name}\` calls it.`,
    related: [],
    answer,
    console: undefined,
    repairs: renameOption(option),
  };
}

function isOpen(answer: Answer): boolean {
  const value = headerOf(answer, 'access-control-allow-origin')?.value;
  return value === '*' || value === EVIL;
}

function message(conditions: readonly Clause[], option: IgnoredOption, answer: Answer): string {
  const { name, library, isByAnother } = option;
  const [consequence, instead] = effect(option, answer);
  const version = library.installed && !isByAnother ? ` ${library.version}` : '';
  return (
    `${consequence}${when(conditions)}: \`${library.name}\`${version} does not know an option \`${name}\` and ignores it` +
    `${instead}.${isByAnother ? '' : assumption({ library })}`
  );
}

/** Who notices what, and what the library does in place of what was meant. */
function effect({ meant }: IgnoredOption, answer: Answer): readonly [consequence: string, instead: string] {
  const sent = (name: string) => headerOf(answer, `access-control-${name}`);
  switch (meant.meaning) {
    case 'origin':
      return effectOnOrigin(answer);
    case 'credentials':
      return sent('allow-credentials')
        ? ["Websites that are let in can read this response with the visitor's cookies", ', and allows credentials']
        : ["Browsers let no website read this response with the visitor's cookies", ''];
    case 'methods':
      return ['Browsers are not told of these methods', instead(sent('allow-methods')?.value)];
    case 'allowedHeaders':
      return ['Browsers are not told of these headers', insteadOfHeaders(sent('allow-headers')?.value, answer)];
    case 'exposedHeaders':
      return ['Scripts of other websites do not see the headers that are named here', ''];
    case 'maxAge':
      return ['Browsers are not told how long they may keep the answer to a preflight', ''];
    case 'optionsSuccessStatus':
    case 'preflightContinue':
      return ['Preflights are answered as if this was not here', ''];
  }
}

function effectOnOrigin(answer: Answer): readonly [consequence: string, instead: string] {
  const header = headerOf(answer, 'access-control-allow-origin');
  const cookies = allowsCredentials(answer) && header?.value === EVIL ? " with the visitor's cookies" : '';
  if (header?.value === '*') return ['Any website can read this response', ', and answers every origin with `*`'];
  if (header?.value === EVIL) return [`Any website can read this response${cookies}`, ', and lets every origin in'];
  if (!header) return ['This list of origins lets nobody in', ''];
  return ['What stands here decides about nobody', ''];
}

function instead(value: string | undefined): string {
  return value === undefined ? '' : `, and allows \`${value}\``;
}

function insteadOfHeaders(value: string | undefined, { request }: Answer): string {
  const isEcho = value !== undefined && plain(value) === plain(request.requestHeaders ?? '');
  return isEcho ? ', and allows whatever is asked for' : instead(value);
}

function plain(list: string): string {
  return list.replace(/\s/g, '').toLowerCase();
}
