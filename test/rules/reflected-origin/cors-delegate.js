import cors from 'cors';
import express from 'express';

const app = express();

function policyFor(req, callback) {
  const policy = { credentials: true, exposedHeaders: ['ETag'] };
  if (req.path.startsWith('/internal')) {
    policy.origin = 'https://intranet.example.com';
  } else {
    policy.origin = req.header('Origin');
    //              ^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  }
  callback(null, policy);
}

app.use(cors(policyFor));

app.get('/documents', (req, res) => {
  res.json({ documents: [] });
});

app.listen(3001);
