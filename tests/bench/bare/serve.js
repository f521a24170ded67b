import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';

// The bare page as its own little program: Express, compression, Remix, nothing else.
const build = await import(new URL('build/server/index.js', import.meta.url).href);
const app = express();
app.disable('x-powered-by');
app.get('/readyz', (_request, response) => {
  response.json({ status: 'ready' });
});
app.use(compression({ threshold: 1024 }));
app.use(createRequestHandler({ build, mode: 'production' }));
app.listen(Number(process.env['PORT']), '127.0.0.1');
