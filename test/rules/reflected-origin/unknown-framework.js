import { defineHandler } from '@acme/http';

export default defineHandler(async (request, response) => {
  const origin = request.headers['origin'];
  response.setHeader('access-control-allow-origin', origin);
  //                                                ^^^^^^ error reflected-origin 💡
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('vary', 'origin');

  const { tenant } = await request.json();
  return { tenant, quota: await quotaOf(tenant) };
});

async function quotaOf(tenant) {
  const rows = await fetch(`https://billing.example.com/quota/${tenant}`);
  return rows.json();
}
