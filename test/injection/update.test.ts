import { describeInjections, type Break, type Injection, type Patient } from './harness';
import { isMutable, listOf, middle, pathItems, pointerTo, spotBelow, type Spot } from './places';
import { answers, bodies, fieldOf, inputs, known } from './updatePlaces';

type InOperation = Spot & { readonly operation: Spot };

const table = (rule: string, cases: Readonly<Record<string, Break>>, exempt?: true): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({
    rule,
    what,
    inject,
    update: true,
    ...(exempt && { exempt }),
  }));
const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] => table(rule, cases);
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  table(rule, cases, true);

/** Changes the middle one of some places; due is a member of it, or what the change returns. */
const at =
  <T extends Spot>(
    places: (patient: Patient) => readonly T[],
    change: (spot: T, patient: Patient) => string | undefined,
    mark?: 'key' | 'value',
  ): Break =>
  patient => {
    const spot = middle(places(patient));
    const pointer = spot && change(spot, patient);
    return pointer === undefined ? undefined : { pointer, ...(mark && { mark }) };
  };

const optionalInputs = (patient: Patient): InOperation[] =>
  inputs(patient).filter(({ at: parameter }) => parameter['in'] !== 'path' && parameter['required'] !== true);
const ofType =
  (...types: readonly string[]) =>
  (patient: Patient): InOperation[] =>
    inputs(patient).filter(
      ({ at: parameter }) =>
        types.includes(String(parameter['type'])) &&
        parameter['format'] === undefined &&
        parameter['enum'] === undefined,
    );
const withField =
  (schemas: (patient: Patient) => readonly InOperation[], ...types: readonly string[]) =>
  (patient: Patient): (InOperation & { readonly schema: InOperation })[] =>
    schemas(patient).flatMap(schema => {
      const field = fieldOf(schema, ...types);
      return field ? [{ ...field, operation: schema.operation, schema }] : [];
    });

const listOfNames = (schema: Spot): unknown[] => (schema.at['required'] = [...listOf(schema.at['required'])]);

/** Moves an operation to another path or verb. */
const moved =
  (path: (old: string) => string, verb: (old: string) => string = old => old): Break =>
  patient => {
    const operation = middle(known(patient));
    if (!operation) return undefined;
    const [, oldPath = '', oldVerb = ''] = operation.path.map(String);
    const item = pathItems(patient).find(one => one.path[1] === oldPath);
    const paths = patient.definition['paths'];
    if (!item || !isMutable(paths) || listOf(item.at['parameters']).length > 0) return undefined;
    if (!/\{\w+\}/.test(oldPath) && path(oldPath) === oldPath && verb(oldVerb) === oldVerb) return undefined;
    const [newPath, newVerb] = [path(oldPath), verb(oldVerb)];
    if (newPath === oldPath && item.at[newVerb] !== undefined) return undefined;
    delete item.at[oldVerb];
    if (newPath === oldPath) item.at[newVerb] = operation.at;
    else paths[newPath] = { [newVerb]: operation.at };
    return { pointer: pointerTo({ at: {}, path: ['paths', newPath] }), mark: 'key' };
  };

const injections: readonly Injection[] = [
  ...told('update-operation-deleted', {
    'a visible one': at(known, (operation, patient) => {
      const item = pathItems(patient).find(one => one.path[1] === operation.path[1]);
      delete item?.at[String(operation.path[2])];
      return '/paths';
    }),
    'another letter case of its id': at(known, operation => {
      operation.at['operationId'] = `x${String(operation.at['operationId'])}`;
      return '/paths';
    }),
  }),
  ...told('update-operation-hidden', {
    internal: at(known, operation => {
      operation.at['x-ms-visibility'] = 'internal';
      return pointerTo(operation, 'x-ms-visibility');
    }),
  }),
  ...untold('update-operation-hidden', {
    advanced: at(known, operation => {
      operation.at['x-ms-visibility'] = 'advanced';
      return pointerTo(operation, 'x-ms-visibility');
    }),
  }),
  ...told('update-path-changed', {
    'another path': moved(path => `/v2${path}`),
    'another name of a variable': moved(path => path.replace(/\{(\w+)\}/, '{$1X}')),
    'another verb': moved(
      path => path,
      verb => (verb === 'post' ? 'put' : 'post'),
    ),
  }),
  ...told('update-parameter-location-changed', {
    'a query parameter moves': at(
      patient => inputs(patient).filter(({ at: parameter }) => parameter['in'] === 'query'),
      parameter => {
        parameter.at['in'] = 'header';
        return pointerTo(parameter, 'in');
      },
    ),
    'a header moves': at(
      patient => inputs(patient).filter(({ at: parameter }) => parameter['in'] === 'header'),
      parameter => {
        parameter.at['in'] = 'query';
        return pointerTo(parameter, 'in');
      },
    ),
  }),
  ...untold('update-parameter-location-changed', {
    'one remains': at(
      patient => inputs(patient).filter(({ at: parameter }) => parameter['in'] === 'query'),
      ({ at: parameter, operation }) => {
        const list = listOf(operation.at['parameters']);
        list.push({ ...parameter, in: 'header' });
        return pointerTo(operation, 'parameters', list.length - 1, 'in');
      },
    ),
  }),

  ...told('update-input-required-added', {
    'a parameter': at(known, operation => {
      const list = [...listOf(operation.at['parameters'])];
      operation.at['parameters'] = list;
      list.push({ name: 'moon', in: 'query', type: 'string', required: true });
      return pointerTo(operation, 'parameters', list.length - 1);
    }),
    'a property of a body': at(bodies, schema => {
      (schema.at['properties'] as Record<string, unknown>)['moon'] = { type: 'string' };
      listOfNames(schema).push('moon');
      return pointerTo(schema, 'properties', 'moon');
    }),
    'a parameter of the path': at(
      patient =>
        known(patient).filter(({ path }) => {
          const item = pathItems(patient).find(one => one.path[1] === path[1]);
          return item !== undefined && item.at['parameters'] === undefined;
        }),
      (operation, patient) => {
        const item = pathItems(patient).find(one => one.path[1] === operation.path[1]);
        if (!item) return undefined;
        item.at['parameters'] = [{ name: 'moon', in: 'query', type: 'string', required: true }];
        return pointerTo(item, 'parameters', 0);
      },
    ),
  }),
  ...untold('update-input-required-added', {
    'with a default': at(known, operation => {
      const list = [...listOf(operation.at['parameters'])];
      operation.at['parameters'] = list;
      list.push({ name: 'moon', in: 'query', type: 'string', required: true, default: 'full' });
      return pointerTo(operation, 'parameters', list.length - 1);
    }),
    optional: at(known, operation => {
      const list = [...listOf(operation.at['parameters'])];
      operation.at['parameters'] = list;
      list.push({ name: 'moon', in: 'query', type: 'string' });
      return pointerTo(operation, 'parameters', list.length - 1);
    }),
    'of a new operation': patient => {
      const paths = patient.definition['paths'];
      if (!isMutable(paths)) return undefined;
      const parameters = [{ name: 'moon', in: 'query', type: 'string', required: true }];
      paths['/moons'] = {
        get: { operationId: 'ListMoons', parameters, responses: { 200: { description: 'Moons' } } },
      };
      return { pointer: '/paths/~1moons/get/parameters/0' };
    },
  }),

  ...told('update-input-now-required', {
    'a parameter': at(
      patient => optionalInputs(patient).filter(({ at: parameter }) => !('default' in parameter)),
      parameter => {
        parameter.at['required'] = true;
        return pointerTo(parameter, 'required');
      },
    ),
    'a property': at(
      patient =>
        withField(
          bodies,
          'string',
          'integer',
          'number',
          'boolean',
        )(patient).filter(
          ({ at: field, schema, path }) =>
            !('default' in field) && !listOf(schema.at['required']).includes(path.at(-1)),
        ),
      ({ path, schema }) => {
        const names = listOfNames(schema);
        names.push(path.at(-1));
        return pointerTo(schema, 'required', names.length - 1);
      },
    ),
  }),
  ...untold('update-input-now-required', {
    'with a default': at(optionalInputs, parameter => {
      parameter.at['required'] = true;
      parameter.at['default'] = 'full';
      return pointerTo(parameter, 'required');
    }),
  }),

  ...told('update-input-deleted', {
    'a parameter': at(
      patient => inputs(patient).filter(({ at: parameter }) => parameter['in'] !== 'path'),
      ({ path, operation }) => {
        listOf(operation.at['parameters']).splice(Number(path.at(-1)), 1);
        return pointerTo(operation);
      },
    ),
    'a property': at(
      withField(bodies, 'string', 'integer', 'number', 'boolean', 'array', 'object'),
      ({ path, schema, operation }) => {
        delete (schema.at['properties'] as Record<string, unknown>)[String(path.at(-1))];
        schema.at['required'] = listOf(schema.at['required']).filter(name => name !== path.at(-1));
        return pointerTo(operation);
      },
    ),
    'a body': at(bodies, ({ path, operation }) => {
      listOf(operation.at['parameters']).splice(Number(path.at(-2)), 1);
      return pointerTo(operation);
    }),
  }),

  ...told('update-input-now-internal', {
    'a parameter': at(inputs, parameter => {
      parameter.at['x-ms-visibility'] = 'internal';
      return pointerTo(parameter, 'x-ms-visibility');
    }),
    'a property': at(withField(bodies, 'string', 'integer', 'boolean'), field => {
      field.at['x-ms-visibility'] = 'internal';
      return pointerTo(field, 'x-ms-visibility');
    }),
  }),
  ...untold('update-input-now-internal', {
    advanced: at(inputs, parameter => {
      parameter.at['x-ms-visibility'] = 'advanced';
      return pointerTo(parameter, 'x-ms-visibility');
    }),
  }),

  ...told('update-input-enum-added', {
    'a parameter': at(ofType('string'), parameter => {
      parameter.at['enum'] = ['new', 'full'];
      return pointerTo(parameter, 'enum');
    }),
    'a property': at(
      patient => withField(bodies, 'string')(patient).filter(({ at: field }) => field['enum'] === undefined),
      field => {
        field.at['enum'] = ['new', 'full'];
        return pointerTo(field, 'enum');
      },
    ),
    'a member is missing': at(
      patient => inputs(patient).filter(({ at: parameter }) => listOf(parameter['enum']).length > 1),
      parameter => {
        parameter.at['enum'] = listOf(parameter.at['enum']).slice(1);
        return pointerTo(parameter, 'enum');
      },
    ),
  }),
  ...untold('update-input-enum-added', {
    'a member more': at(
      patient => inputs(patient).filter(({ at: parameter }) => listOf(parameter['enum']).length > 1),
      parameter => {
        listOf(parameter.at['enum']).unshift('moon');
        return pointerTo(parameter, 'enum');
      },
    ),
    'another order': at(
      patient => inputs(patient).filter(({ at: parameter }) => listOf(parameter['enum']).length > 1),
      parameter => {
        listOf(parameter.at['enum']).reverse();
        return pointerTo(parameter, 'enum');
      },
    ),
  }),

  ...told('update-input-type-changed', {
    'a text becomes a number': at(ofType('string'), parameter => {
      parameter.at['type'] = 'number';
      return pointerTo(parameter, 'type');
    }),
    'a text gets a format': at(ofType('string'), parameter => {
      parameter.at['format'] = 'date-time';
      return pointerTo(parameter, 'format');
    }),
    'a property': at(withField(bodies, 'string', 'integer', 'number'), field => {
      field.at['type'] = 'boolean';
      return pointerTo(field, 'type');
    }),
    'a format changes': at(
      patient => inputs(patient).filter(({ at: parameter }) => typeof parameter['format'] === 'string'),
      parameter => {
        parameter.at['format'] = 'moon';
        return pointerTo(parameter, 'format');
      },
    ),
    'items of a list': at(
      patient =>
        withField(
          bodies,
          'array',
        )(patient).flatMap(field => {
          const items = spotBelow(field, 'items');
          return items && typeof items.at['type'] === 'string' && items.at['type'] !== 'boolean'
            ? [items]
            : [];
        }),
      items => {
        items.at['type'] = 'boolean';
        return pointerTo(items, 'type');
      },
    ),
    'a number becomes an integer': at(ofType('number'), parameter => {
      parameter.at['type'] = 'integer';
      return pointerTo(parameter, 'type');
    }),
  }),
  ...untold('update-input-type-changed', {
    'an integer becomes a number': at(ofType('integer'), parameter => {
      parameter.at['type'] = 'number';
      return pointerTo(parameter, 'type');
    }),
  }),

  ...told('update-output-type-changed', {
    'a property': at(withField(answers, 'string', 'integer', 'number', 'object', 'array'), field => {
      field.at['type'] = 'boolean';
      return pointerTo(field, 'type');
    }),
    'the whole answer': at(
      patient => answers(patient).filter(({ at: schema }) => schema['type'] === 'object'),
      schema => {
        schema.at['type'] = 'array';
        return pointerTo(schema, 'type');
      },
    ),
    'an integer becomes a number': at(withField(answers, 'integer'), field => {
      field.at['type'] = 'number';
      return pointerTo(field, 'type');
    }),
  }),
  ...untold('update-output-type-changed', {
    'a format': at(withField(answers, 'string', 'integer'), field => {
      field.at['format'] = 'moon';
      return pointerTo(field, 'type');
    }),
  }),

  ...told('update-output-deleted', {
    'a property': at(
      withField(answers, 'string', 'integer', 'number', 'boolean', 'object', 'array'),
      ({ path, schema }) => {
        delete (schema.at['properties'] as Record<string, unknown>)[String(path.at(-1))];
        return pointerTo(schema);
      },
    ),
  }),
  ...untold('update-output-deleted', {
    'the answer is dynamic now': at(
      withField(answers, 'string', 'integer', 'number', 'boolean', 'object', 'array'),
      ({ path, schema }) => {
        delete (schema.at['properties'] as Record<string, unknown>)[String(path.at(-1))];
        schema.at['x-ms-dynamic-schema'] = { operationId: 'x', parameters: {} };
        return pointerTo(schema);
      },
    ),
  }),

  ...['_V2', 'V2', '_V11'].map((ending): Injection => ({
    rule: 'update-new-operation-status',
    what: ending,
    update: true,
    inject(patient) {
      const operation = middle(known(patient));
      const paths = patient.definition['paths'];
      if (!operation || !isMutable(paths)) return undefined;
      const copy = structuredClone(operation.at);
      copy['operationId'] = `${String(operation.at['operationId'])}${ending}`;
      delete copy['x-ms-api-annotation'];
      paths['/moons'] = { get: copy };
      return { pointer: '/paths/~1moons/get' };
    },
  })),
  ...(
    [
      ['no revision', { family: 'Moon' }, false],
      ['no family', { revision: 2 }, false],
      ['annotated', { family: 'Moon', revision: 2 }, true],
    ] as const
  ).map(([what, annotation, exempt]): Injection => ({
    rule: 'update-new-operation-status',
    what,
    update: true,
    ...(exempt && { exempt }),
    inject(patient) {
      const operation = middle(known(patient));
      const paths = patient.definition['paths'];
      if (!operation || !isMutable(paths)) return undefined;
      const copy = structuredClone(operation.at);
      copy['operationId'] = `${String(operation.at['operationId'])}_V2`;
      copy['x-ms-api-annotation'] = annotation;
      paths['/moons'] = { get: copy };
      return { pointer: '/paths/~1moons/get' };
    },
  })),
];

describeInjections('updates that break flows', injections);
