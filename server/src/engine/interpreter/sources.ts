// Where an unknown value, or a part of a known one, came from. This is what keeps "an unknown allowlist was asked
// about this origin" apart from "only in development" and from "always".

export type Source =
  /** The Origin header of the probe request. */
  | { readonly kind: 'origin' }
  /** The request object as a whole, the Origin with it. */
  | { readonly kind: 'exchange' }
  /** Another part of the request that the requester chooses: a query parameter, the body, a cookie, the Referer. */
  | { readonly kind: 'requester'; readonly part: string }
  /** A part of the request that the requester does not choose for others: the server's own name, the path. */
  | { readonly kind: 'server'; readonly part: string }
  /** The method of the request. */
  | { readonly kind: 'method' }
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'module'; readonly name: string }
  /** Anything else that the code alone does not tell. */
  | { readonly kind: 'opaque' };

export type Sources = readonly Source[];

export const NO_SOURCES: Sources = [];
export const ORIGIN: Sources = [{ kind: 'origin' }];
export const METHOD: Sources = [{ kind: 'method' }];

/** All sources of both, each once. */
export function union(a: Sources, b: Sources): Sources {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  const missing = b.filter((source) => !a.some((known) => sameSource(known, source)));
  return missing.length === 0 ? a : [...a, ...missing];
}

/** True for the Origin header itself and what is made from it. */
export function isFromOrigin(sources: Sources): boolean {
  return sources.some((source) => source.kind === 'origin');
}

/** True for the method of the request and what is made from it. */
export function isFromMethod(sources: Sources): boolean {
  return sources.some((source) => source.kind === 'method');
}

/** True when the Origin of the request had a part in it. */
export function dependsOnOrigin(sources: Sources): boolean {
  return sources.some((source) => source.kind === 'origin' || source.kind === 'exchange');
}

function sameSource(a: Source, b: Source): boolean {
  if (a.kind !== b.kind) return false;
  if ('name' in a && 'name' in b) return a.name === b.name;
  if ('part' in a && 'part' in b) return a.part === b.part;
  return true;
}
