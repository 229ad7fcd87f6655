// requests: GET /echo, POST /echo, GET /echo/passthrough, GET /echo/request, GET /echo/all, GET /echo/never
import 'reflect-metadata';
import { Controller, Get, Header, Headers, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Request, Response } from 'express';

const ALLOWED = new Set(['https://app.example.com', 'https://admin.example.com']);

@Controller('echo')
class EchoController {
  @Get()
  echo(@Headers('origin') origin: string, @Res() res: Response) {
    res.setHeader('Access-Control-Allow-Origin', origin ?? '*');
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.json({ ok: true });
  }

  @Post()
  guarded(@Headers('Origin') origin: string, @Res({ passthrough: true }) res: Response) {
    if (ALLOWED.has(origin)) res.header('Access-Control-Allow-Origin', origin);
    res.vary('Origin');
    return { ok: true };
  }

  @Get('passthrough')
  @Header('Access-Control-Allow-Origin', 'https://decorated.example.com')
  overridden(@Res({ passthrough: true }) res: Response) {
    res.set('Access-Control-Allow-Origin', 'https://handler.example.com');
    return 'handler';
  }

  @Get('request')
  async request(@Req() req: Request) {
    const { origin } = req.headers;
    if (origin === 'https://app.example.com') req.res?.setHeader('Access-Control-Allow-Origin', origin);
    return 'ok';
  }

  @Get('all')
  all(@Headers() headers: Record<string, string>, @Res() res: Response) {
    res.status(203).set({ 'Access-Control-Allow-Origin': headers.origin || 'null' });
    res.send('all');
  }

  @Get('never')
  never(@Res() res: Response) {
    res.setHeader('Access-Control-Allow-Origin', '*');
  }
}

@Module({ controllers: [EchoController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: false });
  await app.listen(3000);
}
void bootstrap();
