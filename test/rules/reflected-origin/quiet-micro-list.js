'use strict';

const { send } = require('micro');

const list = new Set(['https://app.example.com', 'https://admin.example.com']);

module.exports = async (req, res) => {
  res.setHeader('Vary', 'Origin');
  if (list.has(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  if (req.method === 'OPTIONS') return send(res, 204);
  return { ok: true };
};
