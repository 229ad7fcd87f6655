const express = require('express');
const cors = require('cors');

const app = express();
const allowed = (process.env.CORS_ORIGINS ?? 'https://app.example.com, https://admin.example.com').split(/[\s,]+/);

app.use(cors({ origin: allowed }));
app.listen(3000);
