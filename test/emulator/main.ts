// Starts the emulator for a demo: prints its address and runs until it is stopped.
// Options: --port N --scenario NAME --manual (time stands still until it is moved).
import { parseArgs } from 'node:util';
import { emulatorClient, emulatorTenant } from './auth';
import { startEmulator } from './emulator';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    scenario: { type: 'string', default: 'demo' },
    manual: { type: 'boolean' },
  },
});

try {
  const { url } = await startEmulator({
    port: Number(values.port ?? 0),
    scenario: values.scenario,
    time: values.manual === true ? 'manual' : 'demo',
  });
  console.log(url);
  console.log(
    `EMULATOR of Partner Center's ingestion API: tenant ${emulatorTenant}, client ${emulatorClient.id}, secret ${emulatorClient.secret}.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
