// requests: GET /
// What a function answers is the header; one that answers nothing is an error.

import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const ALLOWED = new Set(['https://app.example.com']);
const app = new App();

app.use('/echo', cors({ origin: (req) => req.headers.origin }));
app.use('/list', cors({ origin: (req) => (ALLOWED.has(req.headers.origin) ? req.headers.origin : 'null') }));
app.use('/pattern', cors({ origin: /example\.com$/ }));
app.use('/set', cors({ origin: ALLOWED }));
app.use('/star', cors({ origin: ['https://app.example.com', '*'] }));
app.listen(3000);
