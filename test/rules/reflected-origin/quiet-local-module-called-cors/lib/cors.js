/** Counts requests from other origins; grants nothing. */
export function cors({ origin, credentials }) {
  return (req, res, next) => {
    if (origin) req.metrics.increment('cross-origin', { credentials });
    next();
  };
}
