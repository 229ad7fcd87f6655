// Every measurement that we have of LoopBack 4, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'loopback-rest', projectOf });

function projectOf({ config, version }: MeasuredRow): Project {
  const cors = /^rest\.(cors:.*)$/.exec(config)?.[1];
  const file = '/app/src/index.ts';
  const source = `import { BootMixin } from '@loopback/boot';
import { RestApplication } from '@loopback/rest';

const A = 'https://app.example.com';

export class ShopApplication extends BootMixin(RestApplication) {
  constructor(options: object = {}) {
    super(options);
    this.projectRoot = __dirname;
  }
}

async function main() {
  const app = new ShopApplication({ rest: { port: 3000, ${cors ?? ''} } });
  await app.boot();
  await app.start();
}
main();
`;
  return { file, host: memoryHost({ [file]: source, ...installed({ '@loopback/rest': version }) }) };
}
