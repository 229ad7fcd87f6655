// with: micro-9

const micro = require('micro');
const microCors = require('micro-cors');

const cors = microCors({
  origin: process.env.ORIGIN || 'https://app.example.com',
  allowMethods: ['GET', 'POST', 'OPTIONS'],
  exposeHeaders: ['X-Total'],
  maxAge: 600,
});

micro(cors(async () => 'hello')).listen(3000);
// env: (empty)
// env: ORIGIN=https://b.example.com
