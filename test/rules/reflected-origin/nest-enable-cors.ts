import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatsModule } from './cats/cats.module';

@Module({ imports: [CatsModule] })
class AppModule {}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.setGlobalPrefix('api');
  app.enableCors({
    origin: true,
    //      ^^^^ error reflected-origin 💡
    credentials: true,
  });
  await app.listen(process.env.PORT ?? 3000);
}

void bootstrap();
