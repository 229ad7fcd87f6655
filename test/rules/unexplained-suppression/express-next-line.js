const cors = require('cors');
const express = require('express');

const app = express();
{
  // cors-lint-disable-next-line reflected-origin
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  app.use(cors({ origin: true, credentials: true }));
}
