// Generates the rule registry and the schema validators, then bundles client, server and command line into dist/.
// @ts-check
import { installDependencies } from './setup.mjs';

installDependencies();
const { build } = await import('./build/bundles.mjs');
await build({ production: process.argv.includes('--production') });
