const trusted = new Set(['https://app.example.com', 'https://status.example.com']);

/** Throws for everybody else. */
export function demandTrusted(origin) {
  if (!trusted.has(origin)) {
    const error = new Error(`${origin} is not trusted`);
    error.status = 403;
    throw error;
  }
}
