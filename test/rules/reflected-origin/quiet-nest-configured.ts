import { ConfigService } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { rawBody: true });
  const config = app.get(ConfigService);
  app.enableCors({
    origin: config.getOrThrow<string>('ALLOWED_ORIGINS').split(',').map((origin) => origin.trim()),
    credentials: true,
  });
  await app.listen(config.get('PORT'));
}
bootstrap();
