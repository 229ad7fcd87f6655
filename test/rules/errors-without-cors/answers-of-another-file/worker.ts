import { fail, ok } from './cors-answers.ts';

interface Env {
  readonly STORE: { get(key: string): Promise<string | null> };
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const id = new URL(request.url).searchParams.get('id');
    return id ? ok(await env.STORE.get(id)) : fail('No id', 400);
  },
};
