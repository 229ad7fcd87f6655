// What the options of CORS libraries are for, by all the names that they have anywhere: whoever writes the name that another
// library has means the same.

import { distance } from 'fastest-levenshtein';
import type { MeantOption, OptionMeaning } from '../exchange/unknown-option.ts';

/** The names of one option in the libraries that we know, and what people take for its name. */
const MEANINGS = {
  origin: [
    'origin',
    'origins',
    'allowOrigin',
    'allowOrigins',
    'allowedOrigin',
    'allowedOrigins',
    'whitelist',
    'allowlist',
  ],
  methods: ['methods', 'method', 'allowMethods', 'allowMethod', 'allowedMethods', 'allowedMethod'],
  allowedHeaders: ['allowedHeaders', 'allowHeaders', 'allowedHeader', 'allowHeader', 'headers', 'additionalHeaders'],
  exposedHeaders: ['exposedHeaders', 'exposeHeaders', 'exposedHeader', 'exposeHeader', 'expose', 'responseHeaders'],
  credentials: [
    'credentials',
    'credential',
    'allowCredentials',
    'allowCredential',
    'allowedCredentials',
    'supportsCredentials',
  ],
  maxAge: ['maxAge', 'maxAgeSeconds', 'preflightMaxAge'],
  optionsSuccessStatus: ['optionsSuccessStatus', 'optionSuccessStatus', 'optionsStatusSuccess', 'successStatus'],
  preflightContinue: ['preflightContinue'],
} as const satisfies Readonly<Record<OptionMeaning, readonly string[]>>;

export type { MeantOption };

/** The option that is meant by a name that the library does not know, if it is one of CORS and the library has one like it. */
export function meantOption(written: string, known: readonly string[]): MeantOption | undefined {
  const meaning = meaningOf(written);
  if (meaning !== undefined) {
    const name = known.find((own) => meaningOf(own) === meaning);
    return name === undefined ? undefined : { name, meaning, isSlip: false };
  }
  const name = known.find((own) => isSlipOf(written, own));
  const slipped = name === undefined ? undefined : meaningOf(name);
  return name === undefined || slipped === undefined ? undefined : { name, meaning: slipped, isSlip: true };
}

/** Whether two names stand for the same option. */
export function meansSame(one: string, other: string): boolean {
  const meaning = meaningOf(one);
  return one === other || (meaning !== undefined && meaning === meaningOf(other));
}

/** `Access-Control-Allow-Origin` and `access_control_allow_origin` mean what `allowOrigin` does. */
function meaningOf(name: string): OptionMeaning | undefined {
  const plain = plainName(name);
  const found = Object.entries(MEANINGS).find(([, names]) => names.some((one) => plainName(one) === plain));
  return found?.[0] as OptionMeaning | undefined; // The keys are no others.
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_]/g, '')
    .replace(/^accesscontrol/, '');
}

/** At most two letters are wrong, in a short name one. */
function isSlipOf(written: string, name: string): boolean {
  return distance(written.toLowerCase(), name.toLowerCase()) <= (name.length > 6 ? 2 : 1);
}
