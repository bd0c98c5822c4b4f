/** Lets only so many tasks run at once; the others wait in line, and leave it when they are cancelled. */
export function createLimiter(slots: number): <T>(signal: AbortSignal, task: () => Promise<T>) => Promise<T> {
  let free = slots;
  const line: (() => void)[] = [];
  const release = () => {
    const next = line.shift();
    if (next) next();
    else free += 1;
  };
  return async (signal, task) => {
    await enter(signal);
    try {
      return await task();
    } finally {
      release();
    }
  };

  function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        line.splice(line.indexOf(start), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      line.push(start);
    });
  }
}
