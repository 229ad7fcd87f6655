import { readFileSync } from 'node:fs';

/** Node's fetch knows no origins; the mode changes nothing there. */
const response = await fetch(readFileSync('url.txt', 'utf8'), { mode: 'no-cors' });
console.log(await response.json());
