import cors from 'cors';
import express from 'express';

const app = express();

app.use(
  cors({
    origin: ["https://app.example.com"],
    credentials: process.env.WITH_COOKIES === "true",
  }),
);
app.get("/", (req, res) => void res.send("ok"));
app.listen(3000);
