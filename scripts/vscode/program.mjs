// Long-running programs: started until they say they are ready, and never left behind.
// @ts-check
import { spawn } from 'node:child_process';

/** @typedef {{ match: RegExpExecArray, exited: Promise<number>, stop: () => Promise<void> }} Program */

/** Programs that still run, by process id. @type {Set<number>} */
const running = new Set();
process.on('exit', () => running.forEach(pid => kill(pid, 'SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // A signal ends this process without its exit event, unless somebody listens.
  process.on(signal, () => process.listenerCount(signal) === 1 && process.exit(1));
}

/**
 * Starts a program in a process group of its own and waits until its output matches `ready`.
 * @param {{ name: string, command: string, args: string[], ready: RegExp, env?: NodeJS.ProcessEnv,
 *   onLine?: (line: string) => void, milliseconds?: number }} options `milliseconds` is the longest wait
 * @returns {Promise<Program>}
 * @throws when the program ends or stays silent: the message carries the last lines of its output
 */
export async function startProgram({ name, command, args, ready, env, onLine, milliseconds = 60_000 }) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const pid = child.pid ?? 0;
  if (pid) running.add(pid);
  const exited = new Promise(resolve => {
    child.once('error', () => resolve(127));
    child.once('exit', code => {
      running.delete(pid);
      resolve(code ?? 1);
    });
  });
  const stop = async () => {
    if (!running.has(pid)) return;
    kill(pid, 'SIGTERM');
    const killing = setTimeout(() => kill(pid, 'SIGKILL'), 5_000);
    await exited;
    clearTimeout(killing);
  };
  /** @type {string[]} */
  const lastLines = [];
  const match = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new Error([`${name} ${why}`, ...lastLines].join('\n  ')));
    const timer = setTimeout(() => fail(`was not ready after ${milliseconds / 1000} s.`), milliseconds);
    const read = (/** @type {string} */ line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      onLine?.(line);
      const found = ready.exec(line);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    byLine(child.stdout, read);
    byLine(child.stderr, read);
    void exited.then(code => {
      clearTimeout(timer);
      fail(`ended with code ${code} before it was ready.`);
    });
  }).catch(async error => {
    await stop();
    throw error;
  });
  return { match, exited, stop };
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} read
 */
function byLine(stream, read) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(read);
  });
}

/**
 * Ends a program and whatever it has started; one that is gone already is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function kill(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
