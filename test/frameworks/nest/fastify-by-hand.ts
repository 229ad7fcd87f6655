// requests: GET /echo, GET /echo/reply
import 'reflect-metadata';
import { Controller, Get, Headers, Module, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

@Controller('echo')
class EchoController {
  @Get()
  passthrough(@Headers('origin') origin: string, @Res({ passthrough: true }) reply: any) {
    if (origin?.endsWith('.example.com')) reply.header('Access-Control-Allow-Origin', origin);
    return 'ok';
  }

  @Get('reply')
  reply(@Req() request: any, @Res() reply: any) {
    reply.header('Access-Control-Allow-Origin', request.headers.origin || '*').send('ok');
  }
}

@Module({ controllers: [EchoController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
  await app.listen(3000);
}
void bootstrap();
