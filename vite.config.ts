import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

import remixConfig from './remix.config.js';

/**
 * The server bundle starts at app/server.ts and not at Remix's own build, so that the Express entry
 * and the routes share one module graph: one configuration, one database, one log.
 */
const serverEntry: Plugin = {
  name: 'kawruh-server-entry',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: './app/server.ts' } } } : undefined,
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverEntry],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  // Icons one by one: the package as a whole is 1,500 of them in memory.
  ssr: { noExternal: ['lucide-react'] },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  server: { hmr: { protocol: 'ws' } },
});
