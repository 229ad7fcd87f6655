'use strict';

const functions = require('firebase-functions/v1');

exports.addMessage = functions.https.onRequest((req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  //                                     ^^^ error wildcard-with-credentials 💡
  res.set('Access-Control-Allow-Credentials', 'true');
  if (req.method === 'OPTIONS') {
    res.set('Access-Control-Allow-Methods', 'POST');
    res.status(204).send('');
    return;
  }
  res.json({ result: req.query.text });
});
