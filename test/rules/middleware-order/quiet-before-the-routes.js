const cors = require('cors');
const express = require('express');

const app = express();

app.use(express.json());
app.use(cors({ origin: 'https://app.example.com' }));
app.get('/recipes', (req, res) => res.json([]));
app.use((req, res) => res.status(404).json({ error: 'Not found' }));

app.listen(3000);
