/**
 * Work that takes no less than so long, whatever it finds: its time tells nobody which way it went.
 * What fails, fails after the same time.
 */
export async function inEvenTime<T>(leastMs: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([
    work(),
    new Promise((resolve) => setTimeout(resolve, leastMs)),
  ]);
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}
