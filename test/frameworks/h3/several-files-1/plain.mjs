import { createRouter, eventHandler } from 'h3';

const router = createRouter();

router.get(
  '/plain/:name',
  eventHandler(() => 'plain'),
);

export default router;
