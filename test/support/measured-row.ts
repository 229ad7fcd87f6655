// Rows of measurements: what a real library, served on real HTTP, answered to each of ten origins. A field holds one
// value for all origins, or `value:origins | value:origins`; `class` says the same of Access-Control-Allow-Origin in words.

/** The answers to one kind of request. A field that is missing was not sent. */
export interface MeasuredAnswers {
  readonly class: string;
  readonly status?: string;
  readonly acac?: string;
  readonly vary?: string;
  readonly acam?: string;
  readonly acah?: string;
  readonly aceh?: string;
  readonly acma?: string;
}

export interface MeasuredRow {
  readonly lib: string;
  readonly version: string;
  readonly framework: string;
  readonly config: string;
  readonly get?: MeasuredAnswers;
  readonly pre?: MeasuredAnswers;
  /** What `A` got three times in a row, for options that keep a state. */
  readonly stateful?: string;
  /** The exception with which the server did not even start. */
  readonly setupError?: string;
}

export interface Measurements {
  readonly node: string;
  /** The Origin by its short name; `null` for a request without one. */
  readonly origins: Readonly<Record<string, string | null>>;
  readonly preflight: { readonly requestMethod: string; readonly requestHeaders: string };
  readonly rows: readonly MeasuredRow[];
}

/** What one origin got: header values by lower-case name, or nothing at all. */
export type Expected =
  | { readonly kind: 'answer'; readonly status: number | undefined; readonly headers: Headers }
  | { readonly kind: 'silence' };
type Headers = Readonly<Record<string, string>>;

/** What a row says of the origin with that short name. */
export function expectedFor(answers: MeasuredAnswers, name: string, origin: string | null): Expected {
  if (answers.class === 'HANG' || answers.class.startsWith('THROWS')) {
    // Who was answered all the same is said by a status of their own.
    const status = answers.status?.includes(' | ') ? valueFor(answers.status, name) : undefined;
    return status === undefined ? { kind: 'silence' } : { kind: 'answer', status: Number(status), headers: {} };
  }
  const fields = {
    'access-control-allow-origin': allowedOrigin(answers.class, name, origin),
    'access-control-allow-credentials': valueFor(answers.acac, name),
    'access-control-allow-methods': valueFor(answers.acam, name),
    'access-control-allow-headers': valueFor(answers.acah, name),
    'access-control-expose-headers': valueFor(answers.aceh, name),
    'access-control-max-age': valueFor(answers.acma, name),
    vary: valueFor(answers.vary, name),
  };
  const headers = Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
  return {
    kind: 'answer',
    status: answers.status === undefined ? undefined : Number(valueFor(answers.status, name)),
    headers,
  };
}

/** Reads `STAR`, `FIXED x`, `MULTI-HEADER[x ; y]`, `REFLECT-ANY`, `REFLECT-IF{app,null} else x (none:y)`, `NONE`. */
function allowedOrigin(text: string, name: string, origin: string | null): string | undefined {
  const [, kind = '', withoutOrigin] = /^(.*?)(?: \(none:(.*)\))?$/.exec(text) ?? [];
  if (withoutOrigin !== undefined && origin === null) return spelledOut(withoutOrigin);
  const [, word = '', rest = ''] = /^([A-Z-]+)(.*)$/.exec(kind) ?? [];
  switch (word) {
    case 'STAR':
      return '*';
    case 'NONE':
      return undefined;
    case 'FIXED':
      return spelledOut(rest.trim());
    case 'MULTI-HEADER':
      return rest.slice(1, -1).split(' ; ').map(spelledOut).join(', ');
    case 'REFLECT-ANY':
      return origin ?? undefined;
    case 'REFLECT-IF': {
      const [, members = '', others] = /^\{(.*?)\}(?: else (.*))?$/.exec(rest) ?? [];
      if (members.split(',').includes(name)) return origin ?? undefined;
      // `x/y`: x for the trusted origin, y for all others.
      const [first, second = first] = others?.split(/\/(?=-|false)/) ?? [];
      return spelledOut(name === 'app' ? first : second);
    }
    default:
      throw new Error(`Nobody knows what "${text}" means.`);
  }
}

function spelledOut(value: string | undefined): string | undefined {
  if (value === '-' || value === 'none') return undefined;
  if (value === 'A') return 'https://app.example.com';
  if (value === 'B') return 'https://b.example.com';
  return value?.startsWith('"') ? String(JSON.parse(value)) : value;
}

/** One value for all, or `value:name,name | value:name`, where `-` is none. */
function valueFor(field: string | undefined, name: string): string | undefined {
  if (field === undefined) return undefined;
  const parts = field.split(' | ').map((part) => /^(.*):([a-z,]+)$/.exec(part));
  if (parts.some((part) => part === null)) return field;
  const value = parts.find((part) => part?.[2]?.split(',').includes(name))?.[1];
  return value === '-' ? undefined : value;
}
