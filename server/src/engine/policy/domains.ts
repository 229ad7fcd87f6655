// Who can have a host: what the Public Suffix List says about it.

import { parse } from 'tldts';
import { parseOrigin } from '../fetch-standard/origin.ts';

export interface Domain {
  /** What somebody has registered: `example.com` of `www.example.com`, `shop.vercel.app` of itself. */
  readonly name: string;
  /** The suffix below which its owner lets anybody have a name: `vercel.app`; `undefined` for one of a registry. */
  readonly sharedSuffix: string | undefined;
  /** False below names that no registry gives out: `localhost`, `internal`, `local`. */
  readonly isRegistrable: boolean;
}

/** The attacker's own top-level domain in what we show, which RFC 2606 keeps for examples. */
const OF_EXAMPLES = 'example';

/** The domain of an origin; `undefined` for addresses, names without a dot and suffixes that stand alone. */
export function domainOf(origin: string): Domain | undefined {
  const host = parseOrigin(origin)?.host;
  if (host === undefined) return undefined;
  const { domain, publicSuffix, isPrivate, isIcann, isIp } = parse(host, { allowPrivateDomains: true });
  if (!domain || isIp) return undefined;
  const sharedSuffix = isPrivate ? (publicSuffix ?? undefined) : undefined;
  const isRegistrable = isIcann === true || isPrivate === true || publicSuffix === OF_EXAMPLES;
  return { name: domain, sharedSuffix, isRegistrable };
}

/** The suffix itself, if anybody can have a name below it: `vercel.app`, but not `example.com`. */
export function sharedSuffixOf(host: string): string | undefined {
  const { publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
  return isPrivate ? (publicSuffix ?? undefined) : undefined;
}
