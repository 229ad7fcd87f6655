const { createProxyMiddleware } = require('http-proxy-middleware');

module.exports = function (app) {
  app.use(
    '/api',
    createProxyMiddleware({
      target: 'https://api.example.com',
      changeOrigin: true,
      headers: { Origin: 'https://app.example.com' },
      cookieDomainRewrite: { '*': '' },
    }),
  );

  // Only what our own page asks for by CORS is passed on.
  app.use((req, res, next) => {
    if (req.headers['sec-fetch-mode'] === 'cors' && req.headers['sec-fetch-site'] !== 'same-origin') {
      return res.sendStatus(400);
    }
    next();
  });
};
