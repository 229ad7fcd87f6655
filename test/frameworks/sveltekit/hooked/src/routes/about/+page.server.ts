import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'access-control-allow-origin': 'https://partner.example.com' });
  return { title: 'About us' };
};
