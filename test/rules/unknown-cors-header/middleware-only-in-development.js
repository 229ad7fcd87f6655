const express = require('express');

const app = express();

if (process.env.NODE_ENV !== 'production') {
  app.use((req, res, next) => {
    res.set('Access-Control-Allow-Origin', 'http://localhost:5173');
    res.set('Access-Control-Allow-Credentails', 'true');
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unknown-cors-header 💡
    next();
  });
}

app.get('/me', (req, res) => res.json({}));

app.listen(3000);
