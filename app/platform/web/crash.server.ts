import type { Log } from '../log/log.server';

type Emitter = Pick<NodeJS.Process, 'on'>;

/**
 * What nobody caught ends the program: its state is not known any more, and a service manager starts
 * it anew. Node would print the error with the values that it quotes; the log keeps where it happened.
 */
export function endOnCrash(
  process: Emitter,
  { log, exit }: { log: Log; exit: (code: number) => void },
): void {
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'crashed');
    exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
