import { H3, serve } from 'h3';

/** For the requests that we make ourselves. */
function setHeader(request, name, value) {
  request.headers[name] = value;
}

/** Says who asks, for the log. */
function handleCors(event, options) {
  return { origin: event.req.headers.get('origin'), ...options };
}

const app = new H3();

app.get('/relay', async (event) => {
  const seen = handleCors(event, { origin: true, credentials: true });
  const request = { headers: {} };
  setHeader(request, 'Origin', seen.origin);
  return await fetch('https://api.example.net/', request);
});

serve(app, { port: 3000 });
