import { emulatorClient, emulatorTenant } from './auth';
import { parseDuration, utc } from './clock';
import { parseFaults } from './faults';
import { jsonBody } from './http';
import type { Reply, Request } from './http';
import { parseJson, text } from './json';
import type { Json, JsonObject } from './json';
import { redactLinks } from './redact';
import { plans, quirks, scenarios } from './scenarios';
import type { Quirk } from './scenarios';
import { seed } from './seed';
import { editableModules, incompletePages, shown, shownProduct } from './store';
import type { World } from './store';
import { submissionAt } from './timeline';

/** What a client needs to use the emulator. */
const account = { tenant: emulatorTenant, clientId: emulatorClient.id, secret: emulatorClient.secret };

const prefix = '/__emulator/';

/** Answers what tests and demos steer the emulator with; undefined for any other path. */
export function controlReply(world: World, request: Request): Reply | undefined {
  if (!request.path.startsWith(prefix)) return undefined;
  const command = `${request.method} ${request.path.slice(prefix.length)}`;
  if (command === 'POST reset') return reset(world, request);
  if (command === 'POST clock') return advance(world, request);
  if (command === 'POST plan') return choosePlan(world, request);
  if (command === 'POST fault') return addFaults(world, request);
  if (command === 'DELETE fault') return clearFaults(world);
  if (command === 'GET account') return { status: 200, json: account };
  if (command === 'GET log')
    return { status: 200, json: { requests: world.log.map(entry => ({ ...entry })) } };
  if (command === 'GET state')
    return { status: 200, json: JSON.parse(redactLinks(JSON.stringify(stateOf(world)))) as Json };
  return { status: 404, json: { message: `There is no control ${command}.` } };
}

/** `{scenario, quirks?}`: starts the account and the clock anew. */
function reset(world: World, request: Request): Reply {
  const body = jsonBody(request) ?? {};
  const wanted = text(body['scenario']) ?? world.scenario.name;
  const chosen = scenarios.find(({ name }) => name === wanted);
  if (!chosen)
    return wrong(
      `There is no scenario ${wanted}; choose one of ${scenarios.map(({ name }) => name).join(', ')}.`,
    );
  const extra = Array.isArray(body['quirks']) ? (body['quirks'] as readonly Json[]) : [];
  const known = extra.filter((quirk): quirk is Quirk => quirks.some(name => name === quirk));
  if (known.length < extra.length) return wrong(`Quirks are ${quirks.join(', ')}.`);
  seed(world, { ...chosen, quirks: [...chosen.quirks, ...known] });
  return { status: 204 };
}

/** `{advance}`: an ISO 8601 duration such as `PT48H`. */
function advance(world: World, request: Request): Reply {
  const duration = parseDuration(text(jsonBody(request)?.['advance']) ?? '');
  if (duration === undefined) return wrong('Give {"advance": "PT48H"}, an ISO 8601 duration.');
  world.clock.advance(duration);
  return { status: 200, json: { now: utc(world.clock.now()) } };
}

/** `{outcome}`: what happens to submissions that are made from now on. */
function choosePlan(world: World, request: Request): Reply {
  const outcome = text(jsonBody(request)?.['outcome']) ?? '';
  const plan = Object.values(plans).find(plan => plan.outcome === outcome);
  if (!plan) return wrong(`Outcomes are ${Object.keys(plans).join(', ')}.`);
  world.scenario = { ...world.scenario, plan };
  return { status: 204 };
}

function addFaults(world: World, request: Request): Reply {
  const faults = parseFaults(parseJson(request.body.toString('utf8')));
  if (!faults) return wrong('Give one fault or a list of faults.');
  world.faults.add(faults);
  return { status: 204 };
}

function clearFaults(world: World): Reply {
  world.faults.clear();
  return { status: 204 };
}

/** Everything that matters, with SAS signatures hidden. */
function stateOf(world: World): JsonObject {
  const now = world.clock.now();
  return {
    scenario: world.scenario.name,
    now: utc(now),
    rate: world.clock.rate(),
    products: world.products.map(product => ({
      ...shownProduct(product),
      drafts: Object.fromEntries(editableModules.map(module => [module, product.drafts[module].map(shown)])),
      packages: product.packages.map(shown),
      incomplete: { ...incompletePages(product) },
      submissions: product.submissions.map(submission => submissionAt(submission, now, true)),
    })),
  };
}

const wrong = (message: string): Reply => ({ status: 400, json: { message } });
