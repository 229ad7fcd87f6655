const express = require('express');

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';

const corsHeaders = { [ALLOW_ORIGIN]: '*', [ALLOW_CREDENTIALS]: 'true' };
//                                    ^^^ error wildcard-with-credentials 💡

const app = express();

app.get('/api/session', (req, res) => {
  res.set(corsHeaders).json({ user: req.session.user });
});

app.listen(3000);
