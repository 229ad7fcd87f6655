import cors from 'cors';
import express from 'express';
import { corsOptions } from './cors-options';

express().use(cors({ ...corsOptions, methods: ['GET'] })).listen(4000);
