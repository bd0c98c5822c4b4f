import { Buffer } from 'node:buffer';
import { describeInjections, jsonText, type Break, type Injection, type Mutable } from './harness';
import { info, isMutable, late, middle, operations, pointerTo, root, schemas } from './places';

/** Breaks the text of the definition; the finding is due where the text is broken. */
function textually(change: (text: string) => readonly [text: string, offset: number] | undefined): Break {
  return patient => {
    const changed = change(jsonText(patient.definition));
    if (!changed) return undefined;
    patient.files[patient.names.definition] = changed[0];
    return { pointer: '', mark: { offset: changed[1] } };
  };
}

/** Replaces the last match of a pattern; the offset is that of `mark` in the replacement. */
function replaceLast(pattern: RegExp, replacement: string, mark: string | number): Break {
  return textually(text => {
    const found = [...text.matchAll(pattern)].at(-1);
    if (!found) return undefined;
    const at = found.index;
    const inside = typeof mark === 'number' ? mark : replacement.indexOf(mark);
    return [text.slice(0, at) + replacement + text.slice(at + found[0].length), at + inside];
  });
}

const syntax: readonly (readonly [what: string, inject: Break, offers?: 'safe fix'])[] = [
  ['a trailing comma in the root', replaceLast(/\n}\n$/g, ',\n}\n', ','), 'safe fix'],
  ['a trailing comma in a list', replaceLast(/\n *\]/g, ',\n]', ','), 'safe fix'],
  ['a trailing comma in a nested object', replaceLast(/\n {6}\}/g, ',\n      }', ','), 'safe fix'],
  ['a missing comma', replaceLast(/"swagger": "2.0",\n {2}"/g, '"swagger": "2.0"\n  "', 19)],
  ['a missing comma in a list', replaceLast(/\},\n( *)\{/g, '}\n{', 2)],
  ['a missing last bracket', textually(text => [text.slice(0, -2), text.length - 3])],
  ['a bracket that does not match', replaceLast(/\n {2}\}(?=,?\n)/g, '\n  ]', ']')],
  ['single quotes', replaceLast(/"swagger": "2.0"/g, `"swagger": '2.0'`, `'`)],
  ['a key without quotes', replaceLast(/"swagger": "2.0"/g, `swagger: "2.0"`, 's')],
  ['a comment of a line', replaceLast(/"swagger": "2.0",/g, '"swagger": "2.0", // old', '//'), 'safe fix'],
  ['a comment in stars', replaceLast(/"operationId"/g, '/* id */ "operationId"', '/*'), 'safe fix'],
  ['a comment before everything', textually(text => [`// made by hand\n${text}`, 0]), 'safe fix'],
  ['a tab in a string', replaceLast(/"swagger": "2.0"/g, '"swagger": "2.\t0"', '\t')],
  ['a line end in a string', replaceLast(/"swagger": "2.0"/g, '"swagger": "2.0\n"', '\n')],
  ['a null character in a key', replaceLast(/"swagger"/g, '"swag\u0000ger"', '\u0000')],
  ['a no-break space', replaceLast(/"swagger": "2.0"/g, '"swagger":\u00a0"2.0"', '\u00a0')],
  ['an em space', replaceLast(/"swagger": "2.0"/g, '\u2003"swagger": "2.0"', '\u2003')],
  ['a form feed', replaceLast(/"swagger": "2.0"/g, '"swagger"\f: "2.0"', '\f')],
  ['a second bracket at the end', textually(text => [`${text}}\n`, text.length])],
  ['words after the end', textually(text => [`${text}end\n`, text.length])],
  ['a second document after the end', textually(text => [`${text}{}\n`, text.length])],
  ['True for true', replaceLast(/"swagger": "2.0"/g, '"x-a": True', 'True')],
  ['NaN', replaceLast(/"swagger": "2.0"/g, '"x-a": NaN', 'NaN')],
  ['a plus sign', replaceLast(/"swagger": "2.0"/g, '"x-a": +1', '+')],
  ['two commas', replaceLast(/"swagger": "2.0",/g, '"swagger": "2.0",,', 17)],
];

const invalid: readonly Injection[] = syntax.map(([what, inject, offers]) => ({
  rule: 'definition-valid-json',
  what,
  inject,
  ...(offers && { offers }),
}));

/** Writes a file of the connector as bytes that start at the beginning of the file. */
const encoded = (file: 'definition' | 'properties', encode: (text: string) => Uint8Array): Break => {
  return patient => {
    const name = patient.names[file];
    patient.files[name] = encode(jsonText(patient[file]));
    return { pointer: '', file: name, mark: { offset: 0 } };
  };
};
const utf16be = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

/** Doubles a member, the second time jsonText in another way. */
const doubled = (again: (key: string) => string): Break => {
  return patient => {
    const operation = middle(operations(patient).filter(({ at }) => typeof at['summary'] === 'string'));
    if (!operation) return undefined;
    const value = operation.at['summary'];
    operation.at['summary'] = 'SECOND';
    const text = jsonText(patient.definition);
    const at = text.indexOf('"summary": "SECOND"');
    const next = again('summary');
    patient.files[patient.names.definition] =
      `${text.slice(0, at)}"summary": ${JSON.stringify(value)},\n${next}: "x",\n${next}: "Again"${text.slice(at + 19)}`;
    const second = text.slice(0, at).length + `"summary": ${JSON.stringify(value)},\n`.length;
    return {
      pointer: pointerTo(operation, 'summary'),
      mark: { offset: second + `${next}: "x",\n`.length },
    };
  };
};

const ofBytes = (bytes: number): Break => {
  return patient => {
    const text = jsonText(patient.definition);
    const filler = 'é'.repeat(100);
    const title = `${text.slice(0, 1)}"x-filler": "${filler}",${text.slice(1)}`;
    patient.files[patient.names.definition] = title + ' '.repeat(bytes - Buffer.byteLength(title));
    return { pointer: '', mark: { text: '' } };
  };
};

const ofCodeUnits = (length: number): Break => {
  return patient => {
    patient.definition['x-filler'] = '';
    const missing = length - JSON.stringify(patient.definition).length;
    patient.definition['x-filler'] = 'é'.repeat(missing);
    return { pointer: '', mark: { text: '' } };
  };
};

const files: readonly Injection[] = [
  {
    rule: 'definition-valid-json',
    what: 'odd but strict JSON',
    exempt: true,
    inject(patient) {
      const text = `\r\n\t${JSON.stringify({ ...patient.definition, 'x-odd': ['a\u00a0b', '\u2028', 1e-7, -0] }, null, '\t')}`;
      patient.files[patient.names.definition] = `${text.replaceAll('\n', '\r\n')} \t\r\n`;
      return { pointer: '' };
    },
  },
  {
    rule: 'title-max-30',
    what: 'beside a trailing comma the other rules run',
    inject(patient) {
      const general = info(patient);
      if (!general) return undefined;
      general.at['title'] = 'Parcels and Letters of Contosoland';
      patient.files[patient.names.definition] = jsonText(patient.definition).replace(/\n}\n$/, ',\n}\n');
      return { pointer: '/info/title' };
    },
  },
  {
    rule: 'title-max-30',
    what: 'while a bracket is missing the other rules wait',
    exempt: true,
    inject(patient) {
      const general = info(patient);
      if (!general) return undefined;
      general.at['title'] = 'Parcels and Letters of Contosoland';
      patient.files[patient.names.definition] = jsonText(patient.definition).replace(/\n}\n$/, '\n');
      return { pointer: '/info/title' };
    },
  },
  ...(['definition', 'properties'] as const).flatMap((file): Injection[] => [
    {
      rule: 'json-encoding',
      what: `a byte order mark, ${file}`,
      offers: 'safe fix',
      inject: encoded(file, text => Buffer.from(`\uFEFF${text}`)),
    },
    {
      rule: 'json-encoding',
      what: `UTF-16 little endian, ${file}`,
      offers: 'safe fix',
      inject: encoded(file, text => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    },
    {
      rule: 'json-encoding',
      what: `UTF-16 big endian, ${file}`,
      offers: 'safe fix',
      inject: encoded(file, utf16be),
    },
    {
      rule: 'json-encoding',
      what: `a byte of Latin 1, ${file}`,
      inject(patient) {
        const name = patient.names[file];
        const sound = Buffer.from(jsonText(patient[file]));
        const start = sound.indexOf('\n') + 1;
        const text = '"x-cafe": "caf';
        patient.files[name] = Buffer.concat([
          sound.subarray(0, start),
          Buffer.from(text),
          Buffer.from([0xe9]),
          Buffer.from('",\n'),
          sound.subarray(start),
        ]);
        return { pointer: '', file: name, mark: { offset: start + text.length } };
      },
    },
  ]),
  {
    rule: 'definition-duplicate-json-key',
    what: 'twice more',
    offers: 'suggestion',
    inject: doubled(JSON.stringify),
  },
  {
    rule: 'definition-duplicate-json-key',
    what: 'jsonText with an escape',
    offers: 'suggestion',
    inject: doubled(() => '"s\\u0075mmary"'),
  },
  {
    rule: 'definition-duplicate-json-key',
    what: 'in the properties',
    inject(patient) {
      const text = jsonText(patient.properties);
      const at = text.indexOf('"iconBrandColor"');
      if (at < 0) return undefined;
      patient.files[patient.names.properties] =
        `${text.slice(0, at)}"iconBrandColor": "#123456",${text.slice(at)}`;
      return {
        file: patient.names.properties,
        pointer: '/properties/iconBrandColor',
        mark: { offset: at + '"iconBrandColor": "#123456",'.length },
      };
    },
  },
  {
    rule: 'definition-duplicate-json-key',
    what: 'only the case differs',
    exempt: true,
    inject(patient) {
      const operation = middle(operations(patient));
      if (!operation) return undefined;
      operation.at['Summary'] = 'x';
      return { pointer: pointerTo(operation, 'Summary') };
    },
  },
  { rule: 'definition-file-size', what: '1 MB', inject: ofBytes(1_048_576) },
  { rule: 'definition-file-size', what: 'a byte less', exempt: true, inject: ofBytes(1_048_575) },
  { rule: 'definition-openapi-length-dataverse', inject: ofCodeUnits(500_001) },
  {
    rule: 'definition-openapi-length-dataverse',
    what: 'the limit',
    exempt: true,
    inject: ofCodeUnits(500_000),
  },
  {
    rule: 'definition-openapi-length-dataverse',
    what: 'white space does not count',
    exempt: true,
    inject(patient) {
      patient.files[patient.names.definition] = jsonText(patient.definition) + '\n'.repeat(600_000);
      return { pointer: '' };
    },
  },
];

const version = (value: unknown, offers?: 'safe fix'): Injection => ({
  rule: 'swagger-version',
  what: JSON.stringify(value),
  ...(offers && { offers }),
  inject(patient) {
    patient.definition['swagger'] = value;
    return { pointer: '/swagger' };
  },
});

const versions: readonly Injection[] = [
  version(2, 'safe fix'),
  version('2', 'safe fix'),
  ...['3.0.0', '', ' 2.0', null, true, ['2.0'], {}, 3].map(value => version(value)),
  {
    rule: 'swagger-version',
    what: 'the number 2.0',
    offers: 'safe fix',
    inject(patient) {
      patient.files[patient.names.definition] = jsonText(patient.definition).replace('"2.0"', '2.0');
      return { pointer: '/swagger' };
    },
  },
  {
    rule: 'swagger-version',
    what: 'absent',
    inject(patient) {
      delete patient.definition['swagger'];
      return { pointer: '' };
    },
  },
  {
    rule: 'swagger-version',
    what: 'openapi instead',
    inject(patient) {
      delete patient.definition['swagger'];
      patient.definition['openapi'] = '3.0.1';
      return { pointer: '' };
    },
  },
  ...['openapi', 'components', 'servers', 'webhooks'].flatMap(key =>
    ['openapi3-keywords', 'additional-property'].map((rule): Injection => ({
      rule,
      what: `${key} of OpenAPI 3, which is one finding`,
      exempt: true,
      inject(patient) {
        delete patient.definition['swagger'];
        patient.definition['openapi'] = '3.0.1';
        patient.definition[key] ??= {};
        return { pointer: `/${key}` };
      },
    })),
  ),
];

const keyword = (
  what: string,
  inject: (patient: Parameters<Break>[0]) => readonly [ReturnType<typeof root> | undefined, string, unknown],
  mark: 'key' | 'value' = 'key',
): Injection[] =>
  ['openapi3-keywords', 'additional-property'].map(rule => ({
    rule,
    what: rule === 'additional-property' ? `${what} is left to openapi3-keywords` : what,
    ...(rule === 'additional-property' ? { exempt: true as const } : {}),
    inject(patient) {
      const [spot, key, value] = inject(patient);
      if (!spot || Object.hasOwn(spot.at, key)) return undefined;
      spot.at[key] = value;
      return { pointer: pointerTo(spot, key), mark };
    },
  }));

const inSchema = (key: string, value: unknown): Injection[] =>
  keyword(`${key} of a schema`, patient => [
    late(schemas(patient).filter(({ at }) => !at['$ref'])),
    key,
    value,
  ]);

const responsesOf = (patient: Parameters<Break>[0]): ReturnType<typeof root>[] =>
  operations(patient).flatMap(operation => {
    const all = operation.at['responses'];
    return isMutable(all)
      ? Object.entries(all).flatMap(([code, at]) =>
          isMutable(at) && !at['$ref'] ? [{ at, path: [...operation.path, 'responses', code] }] : [],
        )
      : [];
  });

const setType = (change: (schema: Mutable) => unknown, offers?: 'safe fix'): Injection => ({
  rule: 'openapi3-keywords',
  what: `types ${JSON.stringify(change({ type: 'string' }))}`,
  ...(offers && { offers }),
  inject(patient) {
    const schema = late(schemas(patient).filter(({ at }) => at['type'] === 'string' && !at['enum']));
    if (!schema) return undefined;
    schema.at['type'] = change(schema.at);
    return { pointer: pointerTo(schema, 'type') };
  },
});

const openapi3: readonly Injection[] = [
  ...['components', 'servers', 'webhooks'].flatMap(key =>
    keyword(`${key} of the root`, patient => [root(patient), key, key === 'servers' ? [] : {}]),
  ),
  ...['requestBody', 'callbacks', 'servers'].flatMap(key =>
    keyword(`${key} of an operation`, patient => [late(operations(patient)), key, {}]),
  ),
  ...['content', 'links'].flatMap(key =>
    keyword(`${key} of a response`, patient => [late(responsesOf(patient)), key, {}]),
  ),
  ...inSchema('oneOf', [{ type: 'string' }]),
  ...inSchema('anyOf', [{ type: 'string' }]),
  ...inSchema('not', { type: 'string' }),
  ...inSchema('nullable', true),
  ...inSchema('const', 'a'),
  {
    rule: 'openapi3-keywords',
    what: 'nullable in a list in allOf of a definition with a strange name',
    offers: 'safe fix',
    inject(patient) {
      patient.definition['definitions'] = {
        ...(patient.definition['definitions'] as Mutable),
        'Größe~1/x': { allOf: [{ type: 'array', items: { type: 'string', nullable: true } }] },
      };
      return { pointer: '/definitions/Größe~01~1x/allOf/0/items/nullable', mark: 'key' };
    },
  },
  {
    rule: 'openapi3-keywords',
    what: 'nullable in a shared response',
    offers: 'safe fix',
    inject(patient) {
      patient.definition['responses'] = {
        ...(patient.definition['responses'] as Mutable),
        Odd: { description: 'x', schema: { additionalProperties: { type: 'string', nullable: false } } },
      };
      return { pointer: '/responses/Odd/schema/additionalProperties/nullable', mark: 'key' };
    },
  },
  setType(({ type }) => [type, 'null'], 'safe fix'),
  setType(({ type }) => ['null', type], 'safe fix'),
  setType(() => ['string', 'integer']),
  setType(() => ['string', 'integer', 'null']),
  setType(() => ['string']),
  setType(() => []),
  ...(
    [
      ['a property', ['properties', 'nullable'], { type: 'string' }],
      ['a property', ['properties', 'oneOf'], { type: 'string' }],
      ['an example', ['example', 'nullable'], true],
      ['a default', ['default', 'oneOf'], []],
      ['an extension', ['x-ms-test-value', 'anyOf'], []],
    ] as const
  ).map(([what, [outer, key], value]): Injection => ({
    rule: 'openapi3-keywords',
    what: `${what} called ${key}`,
    exempt: true,
    inject(patient) {
      const schema = late(schemas(patient).filter(({ at }) => at['type'] === 'object'));
      if (!schema) return undefined;
      const known = schema.at[outer];
      schema.at[outer] = { ...(isMutable(known) ? known : {}), [key]: value };
      return { pointer: pointerTo(schema, outer, key) };
    },
  })),
];

describeInjections('syntax faults in the text of a definition', invalid);
describeInjections('defects of whole files', files);
describeInjections('the version of Swagger and keywords of OpenAPI 3', [...versions, ...openapi3]);
