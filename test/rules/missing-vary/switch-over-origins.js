const express = require('express');

function corsFor(req, res, next) {
  switch (req.get('origin')) {
    case 'https://fr.example.com':
    case 'https://de.example.com':
      res.set('Access-Control-Allow-Origin', req.get('origin'));
      //                                     ^^^^^^^^^^^^^^^^^ warning missing-vary 💡
      res.set('Access-Control-Allow-Credentials', 'true');
      break;
    default:
      break;
  }
  next();
}

const app = express();
app.get('/menu', corsFor, (req, res) => res.json(['soup']));
app.listen(3000);
