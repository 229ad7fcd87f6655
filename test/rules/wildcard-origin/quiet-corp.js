const express = require('express');
const helmet = require('helmet');

const app = express();
// Others may embed it; reading is another matter (cors).
app.use(helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' } }));
app.get('/logo.svg', (req, res) => res.type('svg').send('<svg/>'));
app.listen(3000);
