// requests: GET /v1/users, GET /v1/users/me, GET /health
// env: ORIGINS=https://app.example.com,https://admin.example.com
// env: (empty)
import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { corsOptions } from './policy/cors-options';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.setGlobalPrefix('v1', { exclude: [{ path: 'health', method: RequestMethod.GET }] });
  app.enableShutdownHooks();
  app.enableCors(corsOptions);
  await app.listen(3000);
}
void bootstrap();
