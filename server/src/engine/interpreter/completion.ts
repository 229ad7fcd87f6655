// How a statement ends. A thrown exception is not here: it is the run's `abrupt` state, which stops everything
// until a `try` takes it, in expressions as in statements.

import type { Value } from './value.ts';

export type Completion =
  | { readonly type: 'normal' }
  | { readonly type: 'return'; readonly value: Value }
  | { readonly type: 'break'; readonly label: string | undefined }
  | { readonly type: 'continue'; readonly label: string | undefined };

export const NORMAL: Completion = { type: 'normal' };
