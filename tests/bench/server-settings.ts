/** What the program needs in its environment to run on this machine for measuring. */
export function serverSettings(databaseFile: string, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: `file:${databaseFile}`,
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_ORIGIN: `http://localhost:${port}`,
    SECRET: 'bench-only-0123456789-abcdefghij-klmnop',
    LOG_LEVEL: 'silent',
    // One machine asks for all: its limits would be what is measured.
    LIMIT_FACTOR: '100000',
  };
}
