import express, { type NextFunction, type Request, type Response } from 'express';

const app = express();

function allow(req: Request, res: Response, next: NextFunction): void {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    next();
}

app.use(allow);
app.get('/', (_req, res) => {
    res.json([]);
});
app.listen(3000);
