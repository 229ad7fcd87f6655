// requests: GET /
// A function that fails: the framework answers, with the headers that were set.

const functions = require('@google-cloud/functions-framework');
const { getTestServer } = require('@google-cloud/functions-framework/testing');

functions.http('fails', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  if (req.headers.origin === 'https://evil.example') throw new Error('not you');
  res.end();
});

getTestServer('fails').listen(8080);
