import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

import remixConfig from '../../../remix.config.js';

/** The smallest page that Remix can serve, with the same options as the program. */
export default defineConfig({ plugins: [remix(remixConfig)], logLevel: 'error' });
