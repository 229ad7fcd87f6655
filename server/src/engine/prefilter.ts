// Step 1: is there a CORS word in this text at all, or a package that speaks CORS unasked? A file without one is never
// parsed.

/** With the slips that people make in the headers' names: `Acces-Control-Origin`. */
const CORS_WORD = /acc?ess?-controll?-(?:al|ex|ma|me|or|he|cr)|cors/i;
/** Packages that let others in without being told to. */
const OPEN_BY_DEFAULT = /['"](?:socket\.io|@loopback\/rest|graphql-yoga|micro-cors)['"]/;

/** True when the text may hold code that decides who may read a response. Never false for code that a rule could report. */
export function mayHoldCors(text: string): boolean {
  return CORS_WORD.test(text) || OPEN_BY_DEFAULT.test(text);
}
