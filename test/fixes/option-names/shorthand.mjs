import express from 'express';
import cors from 'cors';

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.use(cors({ allowedOrigins }));
