import { BootMixin } from '@loopback/boot';
import { RestApplication } from '@loopback/rest';
import { RepositoryMixin } from '@loopback/repository';
import { MySequence } from './sequence';

export class ShopApplication extends BootMixin(RepositoryMixin(RestApplication)) {
  constructor() {
    super({ rest: { port: 3000, openApiSpec: { setServersFromRequest: true } } });
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wildcard-with-credentials
    this.sequence(MySequence);
    this.static('/', 'public');
  }
}

const app = new ShopApplication();
app.start();
