/** The process in which the extension runs. */
import { execFileSync } from 'node:child_process';

/**
 * Kills the extension host of a scenario without a word, as a crash would.
 * @param env of the scenario: its addresses are in the environment of its processes alone
 */
export function killExtensionHost(env: Readonly<Record<string, string>>): void {
  const mark = `CONNECTOR_CERTIFICATION_AZURITE=${env['CONNECTOR_CERTIFICATION_AZURITE']}`;
  const processes = execFileSync('ps', ['axeww', '-o', 'pid=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const host = processes
    .split('\n')
    .find(line => line.includes('--type=extensionHost') && line.includes(mark));
  if (!host) throw new Error('No extension host of this scenario runs.');
  process.kill(Number.parseInt(host, 10), 'SIGKILL');
}
