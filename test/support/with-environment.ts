// Environment variables for as long as something is loaded in this process.

/** What `load` gives while the variables of `environment` are set. */
export function withEnvironment<T>(environment: Readonly<Record<string, string>>, load: () => T): T {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    return load();
  } finally {
    process.env = before;
  }
}
