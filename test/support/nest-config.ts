// From the short words in which a row of measurements names a set-up of Nest to the source of a server that has it.

import type { MeasuredRow } from './measured-row.ts';

/** The server that was measured, as its author would have written it. */
export function nestSourceOf({ framework, config }: MeasuredRow): string {
  const isFastify = framework === 'platform-fastify';
  const adapter = isFastify ? ', new FastifyAdapter()' : '';
  const headers = config.includes('@Header') ? HEADERS : '';
  const enabled = /enableCors\((.*?)\)(?= \+ @Header|$)/.exec(config)?.[1];
  const options = /^(?:create\(M,)?(\{cors:.*?\})(?:\)$| then )/.exec(config)?.[1];
  return `${isFastify ? `import { FastifyAdapter } from '@nestjs/platform-fastify';\n` : ''}import { NestFactory } from '@nestjs/core';
import { Controller, Get, Header, Module } from '@nestjs/common';

const A = 'https://app.example.com';
const B = 'https://b.example.com';

@Controller()
class AppController {
  @Get()${headers}
  read() {
    return 'ok';
  }
}

@Module({ controllers: [AppController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule${adapter}${options === undefined ? '' : `, ${options}`});
  ${enabled === undefined ? '' : `app.enableCors(${optionsOf(enabled, isFastify)});`}
  await app.listen(3000);
}
bootstrap();
`;
}

const HEADERS = `
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Access-Control-Allow-Credentials', 'true')`;

function optionsOf(text: string, isFastify: boolean): string {
  if (text === 'delegate fn') {
    const delegate = `(req, cb) => cb(null, { origin: true, credentials: true })`;
    return isFastify ? `{ delegator: ${delegate} }` : delegate;
  }
  return text
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace(`'A'`, 'A')
    .replace(/new Error\b/, `new Error('not allowed')`);
}
