// requests: GET /, PUT /
// The cors package, called for each request.

const functions = require('@google-cloud/functions-framework');
const { getTestServer } = require('@google-cloud/functions-framework/testing');
const cors = require('cors')({ origin: true, credentials: true });

functions.http('api', (req, res) => {
  cors(req, res, () => {
    res.json({ ok: true });
  });
});

getTestServer('api').listen(8080);
