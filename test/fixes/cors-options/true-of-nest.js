const { Controller, Get, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');

class Cats {
  all() {
    return ['Tom'];
  }
}
Get()(Cats.prototype, 'all', Object.getOwnPropertyDescriptor(Cats.prototype, 'all'));
Controller()(Cats);

class AppModule {}
Module({ controllers: [Cats] })(AppModule);

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({ origin: true, credentials: true });
  await app.listen(3000);
}

bootstrap();
