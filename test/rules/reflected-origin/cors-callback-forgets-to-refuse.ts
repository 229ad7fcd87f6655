import cors from 'cors';
import express from 'express';

const trusted: string[] = ['https://studio.example.com', 'https://www.example.com'];

export const server = express();

server.use(
  cors({
    credentials: true,
    origin(origin, callback) {
      if (origin && trusted.indexOf(origin) !== -1) {
        return callback(null, origin);
      }
      console.warn(`Unexpected origin ${origin}`);
      return callback(null, origin);
      //                    ^^^^^^ error reflected-origin 💡
    },
  }),
);

server.get('/drafts', (_req, res) => {
  res.json([]);
});
