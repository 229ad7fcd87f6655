const { Controller, Get, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');

const allowedOrigins = ['https://app.example.com'];

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
  app.use((req, res, next) => {
    const origin = req.headers.origin;
    res.vary('Origin');
    if (origin && allowedOrigins.includes(origin)) {
      res.header('Access-Control-Allow-Origin', origin);
    }
    res.header('Access-Control-Allow-Credentials', 'true');
    next();
  });
  await app.listen(3000);
}

bootstrap();
