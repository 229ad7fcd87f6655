import express from 'express';
import cors from 'cors';
import { corsOptions } from './config/cors.js';

const app = express();
app.use(cors(corsOptions));

app.get('/notes', (req, res) => res.json([]));
app.put('/notes/:id', (req, res) => res.json({ id: req.params.id }));

app.listen(8080);
