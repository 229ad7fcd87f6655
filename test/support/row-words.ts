// The short words in which rows of measurements name an option, spelled out as source. `A` and `B` outside of quotes stay:
// the sources define them.

/** `origin:'A'` as code: `origin:'https://app.example.com'`. */
export function spelledOut(text: string): string {
  return text
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`)
    .replace(`'A/'`, `'https://app.example.com/'`)
    .replace(`'A'`, `'https://app.example.com'`)
    .replace(/ \((?:string|alias|wrong name|wrong key|unescaped dot)\)/, '');
}
