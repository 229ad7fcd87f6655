'use strict';

const { send } = require('micro');

const allowCors = (fn) => async (req, res) => {
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  if (req.method === 'OPTIONS') return send(res, 200);
  return fn(req, res);
};

module.exports = allowCors(async (req, res) => send(res, 200, { ok: true }));
