import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

const whitelist = ['https://app.example.com'];

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({
    credentials: true,
    origin(origin: string | undefined, callback: (error: Error | null, allow?: boolean) => void) {
      const isLocalFile = origin === 'null';
      //                             ^^^^^^ error null-origin 💡
      callback(null, !origin || isLocalFile || whitelist.includes(origin));
    },
  });
  await app.listen(3000);
}
bootstrap();
