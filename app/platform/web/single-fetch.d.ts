import '@remix-run/node';

// Loader data keeps its own types (dates stay dates): the flag of remix.config.js, told to the compiler.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}
