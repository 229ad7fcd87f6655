import { test } from '@playwright/test';

test('shows the list', async ({ page, request }) => {
  await page.route('**/api/list', (route) =>
    route.fulfill({ status: 200, headers: { 'Access-Control-Allow-Origin': '*' }, body: '[]' }),
  );
  await request.get('https://api.example.com/list', { headers: { 'Access-Control-Request-Method': 'GET' } });
  await page.goto('https://app.example.com');
});
