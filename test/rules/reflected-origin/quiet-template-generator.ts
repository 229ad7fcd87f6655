import { writeFile } from 'node:fs/promises';

const express = (port: number) => `
const cors = require('cors');
const app = require('express')();

app.use(cors({ origin: true, credentials: true }));
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  next();
});
app.listen(${port});
`;

/** Writes the server that beginners break in the first lesson. */
export async function createLesson(folder: string): Promise<void> {
  await writeFile(`${folder}/server.js`, express(3000));
}
