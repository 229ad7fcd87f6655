// requests: GET /a, POST /a, GET /late
import 'reflect-metadata';
import { All, Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import cors from 'cors';
import type { NextFunction, Request, Response } from 'express';

@Controller()
class AppController {
  @All('a')
  anything() {
    return 'a';
  }
}

@Module({ controllers: [AppController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { cors: true });
  app.use(cors({ origin: ['https://app.example.com'], credentials: true, preflightContinue: true }));
  app.use((req: Request, res: Response, next: NextFunction) => {
    if (req.headers.origin === 'null') res.setHeader('Access-Control-Allow-Origin', 'null');
    next();
  });
  await app.listen(3000);
  app.use('/late', cors({ origin: true }));
}
void bootstrap();
