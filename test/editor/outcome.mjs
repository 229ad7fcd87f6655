// How the editor tests end: under a limit, with a last line that counts, and with an exit code that says the same.

/** Rejects when `work` is not done within the seconds given. It does not end what was begun: the caller does. */
export function withLimit(work, seconds, name) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} was not done within ${seconds} seconds.`)), seconds * 1000);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Prints the last line and sets the exit code: 1 unless something passed and nothing failed. */
export function reportCounts({ passed, failed, skipped = 0 }) {
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
