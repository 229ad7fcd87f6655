import cors from 'cors';
import express from 'express';
import options from './cors.json';

express().use(cors(options)).listen(80);
