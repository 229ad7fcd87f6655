import express from 'express';
import cors from 'cors';
import { corsOptions } from './config/cors.js';

const app = express();

app.get('/notes', cors(corsOptions), (req, res) => res.json([]));
app.patch('/notes/:id', cors(corsOptions), (req, res) => res.json({ id: req.params.id }));

app.listen(8080);
