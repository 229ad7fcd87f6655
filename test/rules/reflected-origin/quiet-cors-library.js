// A small CORS package: who gets in is decided by whoever uses it.

export function crossOrigin(options = {}) {
  const { origins = [], credentials = false } = options;
  const isAllowed = typeof origins === 'function' ? origins : (origin) => origins.includes(origin);

  return function middleware(req, res, next) {
    const origin = req.headers.origin;
    res.setHeader('Vary', 'Origin');
    if (origin && isAllowed(origin, req)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      if (credentials) res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    next();
  };
}
