// requests: GET /
import { WorkerEntrypoint } from 'cloudflare:workers';

const ORIGINS = ['https://app.example.com', 'https://staging.example.com'];

export default class extends WorkerEntrypoint {
  async fetch(request: Request): Promise<Response> {
    const response = await this.answer();
    const origin = request.headers.get('Origin');
    if (origin !== null && ORIGINS.some((allowed) => allowed === origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
      response.headers.set('Vary', 'Origin');
    }
    return response;
  }

  private async answer(): Promise<Response> {
    return new Response('hello', { status: 203 });
  }
}
