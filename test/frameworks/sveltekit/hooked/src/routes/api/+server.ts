import { json } from '@sveltejs/kit';

export const GET = () => json({ ok: true });

export const POST = ({ request }: { request: Request }) =>
  json({ ok: true }, { headers: { 'Access-Control-Allow-Origin': request.headers.get('origin') ?? '' } });
