const cors = require('cors');
const express = require('express');

const app = express();

app.set('trust proxy', 1);
app.use(express.json());

const pages = ['https://app.example.com'];
// Our pages may read it.
app.use(cors({ origin: pages })); // and nobody else

// What the shop shows.
app.get('/', (req, res) => res.json({ articles: [] }));
app.put('/basket', (req, res) => res.status(200).json(req.body));

app.listen(3000);
