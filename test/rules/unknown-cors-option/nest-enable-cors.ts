import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({ origins: ['https://app.example.com'], credentials: true });
  //               ^^^^^^^ error unknown-cors-option 💡
  await app.listen(3000);
}

void bootstrap();
