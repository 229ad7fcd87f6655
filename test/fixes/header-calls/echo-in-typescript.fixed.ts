import express, { type NextFunction, type Request, type Response } from 'express';

const allowedOrigins = ['https://app.example.com'];

const app = express();

function allow(req: Request, res: Response, next: NextFunction): void {
    const origin = req.headers.origin;
    res.vary('Origin');
    if (origin && allowedOrigins.includes(origin)) {
        res.setHeader('Access-Control-Allow-Origin', origin);
    }
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    next();
}

app.use(allow);
app.get('/', (_req, res) => {
    res.json([]);
});
app.listen(3000);
