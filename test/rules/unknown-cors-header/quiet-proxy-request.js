const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');

const app = express();

app.use(
  '/api',
  createProxyMiddleware({
    target: 'https://upstream.example.com',
    on: {
      proxyReq: (proxyReq) => {
        proxyReq.setHeader('Origin', 'https://upstream.example.com');
      },
      proxyRes: (proxyRes) => {
        proxyRes.headers['Access-Control-Allow-Origin'] = 'https://app.example.com';
      },
    },
  }),
);

app.listen(3000);
