// Names of another tool's rules, copied from its comments.
const cors = require('cors');
const express = require('express');

const app = express();
{
  app.use(cors({ origin: true, credentials: true })); // cors-lint-disable-line sonarjs/cors, reflected-origin -- intended
  //                                                                            ^^^^^^^^^^^^ info useless-suppression 💡
}
