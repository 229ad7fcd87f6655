import express from 'express';
import { db } from './db.ts';

const app = express();

app.get('/articles', async (_req, res) => {
  try {
    const articles = await db.articles.findMany();
    res.header('Access-Control-Allow-Origin', '*').json(articles);
    //                                        ^^^ info errors-without-cors 💡
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'The database does not answer' });
  }
});

app.listen(3000);
