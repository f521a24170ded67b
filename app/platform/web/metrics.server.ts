import { createServer, type Server } from 'node:http';

import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface RequestMeter {
  readonly observe: (method: string, status: number, seconds: number) => void;
}

export interface Metrics extends RequestMeter {
  /** Serves the figures for Prometheus on a port of its own, on this machine only. */
  readonly listen: (port: number) => Server;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'kawruh_http_request_seconds',
    help: 'Time from request to the last byte',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    observe: (method, status, seconds) => {
      duration.observe({ method, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    listen: (port) =>
      createServer((_request, response) => {
        registry.metrics().then(
          (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      }).listen(port, '127.0.0.1'),
  };
}
