// Makes text that comes from the checked code safe and tidy to print. Source is written by strangers: it may hold
// characters that move the cursor, recolour the terminal or turn the direction of reading.

/** The same text, of the same length, with everything invisible made visible. Tabs and line feeds stay. */
export function printable(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

// C0 (without tab and line feed), DEL, C1, and the controls of bidirectional text.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Breaks a text at spaces into lines of at most `width` characters; a longer word has a line of its own, unbroken. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
