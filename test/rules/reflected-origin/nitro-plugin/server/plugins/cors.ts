import { defineNitroPlugin } from 'nitropack/runtime';
import { getHeader, setHeader } from 'h3';

export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('beforeResponse', (event) => {
    if (!event.path.startsWith('/api/')) return;
    setHeader(event, 'Access-Control-Allow-Origin', getHeader(event, 'origin') || '*');
    //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    setHeader(event, 'Access-Control-Allow-Credentials', 'true');
    setHeader(event, 'Vary', 'Origin');
  });
});
