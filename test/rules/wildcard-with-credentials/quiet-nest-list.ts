import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.enableCors({
    origin: ['http://localhost:3000', 'https://app.example.com'],
    allowedHeaders: 'Authorization, Content-Type',
    methods: 'GET,HEAD,PUT,PATCH,POST,DELETE',
    credentials: true,
  });
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().setTitle('Cats').build());
  SwaggerModule.setup('docs', app, document, { swaggerOptions: { withCredentials: true } });
  await app.listen(3000);
}
void bootstrap();
