import cors from 'cors';
import express from 'express';
import { corsOptions } from './cors-options';

export const publicServer = express().use(cors(corsOptions));
