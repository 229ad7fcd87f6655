// `requestMethods` and `requestHeaders`, since version 7: a preflight for anything else gets no CORS header at all.

import semver from 'semver';
import { knownText } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { LibraryPassage, Option } from '../library-options.ts';
import type { MiddyCorsOptions } from './options.ts';

const SAFELISTED = ['accept', 'accept-language', 'content-language', 'content-type', 'range'];

export function refusesPreflight(options: MiddyCorsOptions, passage: LibraryPassage): boolean {
  if (semver.lt(passage.library.version, '7.0.0')) return false;
  const { requestMethod, requestHeaders } = passage.exchange.request;
  const methods = texts(options.requestMethods, passage)?.map((method) => method.toUpperCase());
  if (methods?.length && requestMethod !== undefined && !methods.includes(requestMethod)) return true;
  const headers = texts(options.requestHeaders, passage)?.map((header) => header.toLowerCase());
  const asked = (requestHeaders ?? '').split(',').map((header) => header.trim().toLowerCase());
  const isAllowed = (header: string) => header === '' || SAFELISTED.includes(header) || headers?.includes(header);
  return Boolean(headers?.length) && !asked.every(isAllowed);
}

function texts({ value }: Option, { run, node }: LibraryPassage): readonly string[] | undefined {
  const settled = run.force(value);
  const members = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  const known = members?.map((member) => knownText(run, member));
  return known?.every((text) => text !== undefined) ? known : undefined;
}
