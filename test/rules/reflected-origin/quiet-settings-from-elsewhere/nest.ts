import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { settings } from 'our-settings';

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule, { cors: settings.cors });
  await app.listen(3000);
}
void bootstrap();
