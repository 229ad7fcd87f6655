import { Hono } from 'hono';

export const pages = new Hono();
pages.get('/', (c) => c.html('<h1>Shop</h1>'));
