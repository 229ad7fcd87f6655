const express = require('express');
const cors = require('cors');

function secured({ origins, allowHeaders }) {
  return cors({ origin: origins, allowedHeaders: allowHeaders });
}

const app = express();
app.use(secured({ origins: ['https://app.example.com'], allowHeaders: ['X-Id'] }));
app.listen(3000);
