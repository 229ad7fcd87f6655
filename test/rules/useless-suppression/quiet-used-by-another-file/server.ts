import cors from 'cors';
import express from 'express';
import { settings } from './config/origins';

express().use(cors(settings)).listen(8080);
