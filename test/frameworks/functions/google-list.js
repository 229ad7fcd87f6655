// requests: GET /, GET /deep/path
// env: ALLOWED=https://app.example.com,https://b.example.com
// A list from the environment, and an error that the framework answers with the headers that are there.

const functions = require('@google-cloud/functions-framework');
const { getTestServer } = require('@google-cloud/functions-framework/testing');

const ALLOWED = (process.env.ALLOWED ?? '').split(',');

functions.http('listed', async (req, res) => {
  const origin = req.get('origin');
  res.vary('Origin');
  if (ALLOWED.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  res.status(200).send('listed');
});

getTestServer('listed').listen(8080);
