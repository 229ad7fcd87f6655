const express = require('express');
const cors = require('cors');

const app = express();

if (process.env.NODE_ENV === 'development') {
  app.use(cors({ allowOrigins: ['http://localhost:5173'] }));
  //             ^^^^^^^^^^^^ warning unknown-cors-option 💡
}

app.listen(3000);
