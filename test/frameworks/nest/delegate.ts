// requests: GET /, GET /open
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type Request } from 'express';

@Controller()
class AppController {
  @Get()
  root() {
    return 'root';
  }

  @Get('open')
  open() {
    return 'open';
  }
}

@Module({ controllers: [AppController] })
class AppModule {}

const server = express();
server.get('/plain', (_req, res) => void res.set('Access-Control-Allow-Origin', '*').send('plain'));

async function bootstrap() {
  const app = await NestFactory.create(AppModule, new ExpressAdapter(server));
  app.enableCors((req: Request, callback: (error: Error | null, options: object) => void) => {
    const isOpen = req.path === '/open';
    callback(null, { origin: isOpen ? '*' : /^https:\/\/([a-z]+\.)?app\.example\.com$/, credentials: !isOpen });
  });
  await app.listen(3000);
}
void bootstrap();
