import { json, type RequestHandler } from '@sveltejs/kit';

const partners = ['https://one.example.com', 'https://two.example.com'];

export const GET: RequestHandler = ({ request, setHeaders }) => {
  const origin = request.headers.get('origin');
  if (origin && partners.includes(origin)) setHeaders({ 'Access-Control-Allow-Origin': origin });
  //                                                                                   ^^^^^^ warning missing-vary
  return json({ items: [] });
};
