// The name of the rule is wrong, so the finding is still there.
const cors = require('cors');
const express = require('express');

const app = express();
{
  // cors-lint-disable-next-line relfected-origin -- public data
  //                             ^^^^^^^^^^^^^^^^ info useless-suppression 💡
  app.use(cors({ origin: true, credentials: true }));
}
app.listen(3000);
