import cors, { type CorsOptions } from 'cors';
import express from 'express';

const app = express();
const options: CorsOptions = {
    origin: ['https://app.example.com'],
    methods: ['GET', 'PUT'],
    credentials: true,
};

app.use(cors(options));
app.get('/', (_req, res) => {
    res.json([]);
});
app.listen(3000);
