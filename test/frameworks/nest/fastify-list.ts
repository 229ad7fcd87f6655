// requests: GET /users, POST /users, DELETE /users/3, GET /nowhere
import 'reflect-metadata';
import { Controller, Delete, Get, Header, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller('users')
class UsersController {
  @Get()
  @Header('Access-Control-Expose-Headers', 'x-total')
  list() {
    return [];
  }

  @Post()
  create() {
    return {};
  }

  @Delete(':id')
  remove() {
    throw new Error('not now');
  }
}

@Module({ controllers: [UsersController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { logger: false });
  app.enableCors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true });
  await app.listen(3000, '0.0.0.0');
}
void bootstrap();
