import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

const bootstrap = async () => {
  const app = await NestFactory.create(AppModule, {
    bufferLogs: true,
    cors: { origin: '*', credentials: true, maxAge: 3600 },
    //              ^^^ error wildcard-with-credentials 💡
  });
  await app.listen(3000);
};

void bootstrap();
