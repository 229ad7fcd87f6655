import cors from 'cors';
import express from 'express';

const app = express();

app.use(express.static('public'));
app.use(cors({ origin: 'https://app.example.com' }));
app.get('/api/search', (req, res) => res.json({ hits: [] }));

app.listen(3000);
