import { defineConfig } from 'prisma/config';

// `prisma generate` never runs the native schema engine, yet the command line looks for one and
// would download it: closed networks refuse that. Any existing file will do.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
