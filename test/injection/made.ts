/** Parts of our own that are put into a published connector, so that a defect stands where its author wants it. */
import { toPointer } from '../../server/src/connector/json/pointer';
import type { Break, Due, Injection, Mutable, Patient } from './harness';
import { isMutable, middle, pointerTo, type Spot } from './places';

type Steps = readonly (string | number)[];
type Mark = Due['mark'];

/** A path whose key needs escaping in a pointer and is no ASCII. */
export const oddPath = '/contoso~parcels/größe';

/** A row of a table: the rule must tell what is broken. */
export const told = (
  rule: string,
  what: string,
  inject: Break,
  offers?: Injection['offers'],
  more: Partial<Injection> = {},
): Injection => ({ rule, what, inject, most: 3, ...(offers && { offers }), ...more });

/** A row of a table: the rule must not tell it. */
export const quiet = (
  rule: string,
  what: string,
  inject: Break,
  more: Partial<Injection> = {},
): Injection => ({
  rule,
  what,
  inject,
  most: 3,
  exempt: true,
  ...more,
});

const due = (pointer: string, mark?: Mark): Due => ({ pointer, ...(mark === undefined ? {} : { mark }) });

/** Breaks the middle one of some places; `change` says what is due below it, or `undefined` when it does not fit. */
export function at(
  places: (patient: Patient) => readonly Spot[],
  change: (object: Mutable, spot: Spot, patient: Patient) => Steps | undefined,
  mark?: Mark,
): Break {
  return patient => {
    const spot = middle(places(patient));
    const steps = spot && change(spot.at, spot, patient);
    return spot && steps && due(pointerTo(spot, ...steps), mark);
  };
}

/** Other members of the definition that an addition needs: definitions, shared parameters, paths. */
export interface Others {
  readonly verb?: string;
  readonly definitions?: Mutable;
  readonly parameters?: Mutable;
  readonly responses?: Mutable;
  readonly paths?: Mutable;
  /** Members of the path item beside the operation. */
  readonly beside?: Mutable;
  /** Members of the root that are replaced. */
  readonly root?: Mutable;
  readonly mark?: Mark;
}

/** A sound operation of our own with some members changed; `undefined` leaves one out. */
export function soundOperation(members: Mutable = {}): Mutable {
  const all: Mutable = {
    operationId: 'WeighContosoParcel',
    summary: 'Weigh a Contoso parcel',
    description: 'Weighs one of the parcels on the scales of Contosoland.',
    responses: { '200': { description: 'The weight.', schema: { type: 'string' } } },
    ...members,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Adds maps to the root: definitions, shared parameters and responses, paths. */
export function addToRoot({ definition }: Patient, others: Others): void {
  for (const key of ['definitions', 'parameters', 'responses', 'paths'] as const) {
    const more = others[key];
    if (more) definition[key] = { ...(isMutable(definition[key]) ? definition[key] : {}), ...more };
  }
  Object.assign(definition, others.root ?? {});
}

/** Adds an operation under a path that needs escaping; `steps` say what is due, from the operation. */
export function operation(members: Mutable, steps: Steps, others: Others = {}): Break {
  return below(['paths', oddPath, others.verb ?? 'post', ...steps], members, others);
}

/** The same, but what is due stands elsewhere: `steps` are from the root. */
export function below(steps: Steps, members: Mutable, others: Others = {}): Break {
  return patient => {
    addToRoot(patient, others);
    const item = { ...others.beside, [others.verb ?? 'post']: soundOperation(structuredClone(members)) };
    addToRoot(patient, { paths: { [oddPath]: item } });
    return due(toPointer(steps), others.mark);
  };
}

/** The parameters of an added operation. */
export const parameters = (list: readonly unknown[], steps: Steps, others?: Others): Break =>
  operation({ parameters: list }, ['parameters', ...steps], others);

/** The responses of an added operation. */
export const responses = (map: unknown, steps: Steps, others?: Others): Break =>
  operation({ responses: map }, ['responses', ...steps], others);

/** The schema of an added operation's body. */
export const body = (schema: unknown, steps: Steps, others?: Others): Break =>
  parameters([bodyOf(schema)], [0, 'schema', ...steps], others);

/** The schema of an added operation's answer. */
export const answer = (schema: unknown, steps: Steps, others?: Others): Break =>
  responses({ '200': { description: 'The weight.', schema } }, ['200', 'schema', ...steps], others);

/** A property of a property of the answer's items: deep, with a name that needs escaping. */
export const property = (schema: unknown, steps: Steps, others?: Others): Break =>
  answer(
    {
      type: 'array',
      items: {
        type: 'object',
        properties: { 'maß/größe~': { title: 'Size', ...objectWith({ 'a/b~c': schema }) } },
      },
    },
    ['items', 'properties', 'maß/größe~', 'properties', 'a/b~c', ...steps],
    others,
  );

/** A definition that the added operation answers with. */
export const definition = (schema: unknown, steps: Steps, others: Others = {}): Break =>
  below(
    ['definitions', 'Contoso~Parcel/1', ...steps],
    { responses: { '200': { description: 'It.', schema: { $ref: '#/definitions/Contoso~0Parcel~11' } } } },
    { ...others, definitions: { ...others.definitions, 'Contoso~Parcel/1': schema } },
  );

export const objectWith = (properties: Mutable, more: Mutable = {}): Mutable => ({
  type: 'object',
  properties,
  ...more,
});

export const bodyOf = (schema: unknown, more: Mutable = {}): Mutable => ({
  name: 'body',
  in: 'body',
  required: true,
  schema,
  ...more,
});

/** A sound query parameter with some members changed; `undefined` leaves one out. */
export function query(more: Mutable = {}): Mutable {
  const all: Mutable = {
    name: 'scale',
    in: 'query',
    type: 'string',
    'x-ms-summary': 'Scale',
    description: 'Which of the scales is used.',
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const text: Mutable = { type: 'string' };

export const internal: Mutable = { 'x-ms-visibility': 'internal' };

export const arrayOf = (items: unknown, more: Mutable = {}): Mutable => ({ type: 'array', items, ...more });

/** A header of an added operation's answer. */
export const inHeader = (header: Mutable, steps: Steps, mark?: Mark): Break =>
  responses(
    { '200': { description: 'It.', schema: text, headers: { 'X/Size~': header } } },
    ['200', 'headers', 'X/Size~', ...steps],
    mark && { mark },
  );
