import type { ServiceSchema } from 'moleculer';
import ApiGateway from 'moleculer-web';

const ApiService: ServiceSchema = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    routes: [
      { path: '/public', cors: { origin: '*' } },
      { path: '/private', cors: { credentials: true } },
      //                                       ^^^^ error wildcard-with-credentials 💡
    ],
  },
};

export default ApiService;
