import { addOperation, awkwardPath, infoOf, inMiddle } from './definitionPlaces';
import { describeInjections, type Break, type Injection, type Mutable, type Patient } from './harness';
import { operations, pointerTo, type Spot } from './places';

const annotation = 'x-ms-api-annotation';

/** Gives the middle operation an annotation and other members; told at something in the annotation. */
const annotated = (
  value: unknown,
  below: readonly (string | number)[] = [],
  members: Mutable = {},
  mark?: 'key' | 'value',
): Break =>
  inMiddle(operations, operation => {
    delete operation.at['deprecated'];
    Object.assign(operation.at, members, { [annotation]: value });
    return { pointer: pointerTo(operation, annotation, ...below), ...(mark && { mark }) };
  });

/** Adds operations of one family, each with the annotation and the members given. */
function family(
  patient: Patient,
  ...rows: readonly { readonly note?: Mutable; readonly with?: Mutable }[]
): Spot[] {
  return rows.map(({ note, with: members }, index) =>
    addOperation(patient, `${awkwardPath}/${index}`, index % 2 === 0 ? 'get' : 'post', {
      [annotation]: { family: 'Größe/parcel~', ...note },
      ...members,
    }),
  );
}

const at = (spot: Spot | undefined, ...below: string[]): { pointer: string } | undefined =>
  spot && { pointer: pointerTo(spot, annotation, ...below) };

const deprecated = { deprecated: true };

const injections: readonly Injection[] = [
  {
    rule: 'annotation-family-without-revision',
    offers: 'safe fix',
    inject: annotated({ family: 'Parcels' }),
  },
  {
    rule: 'annotation-family-without-revision',
    what: 'beside other members',
    inject: annotated({ status: 'Preview', family: 'Parcels' }),
  },
  {
    rule: 'annotation-family-without-revision',
    what: 'a revision is there',
    exempt: true,
    inject: annotated({ family: 'Parcels', revision: 2 }),
  },
  {
    rule: 'annotation-family-without-revision',
    what: 'no family',
    exempt: true,
    inject: annotated({ status: 'Preview' }),
  },
  {
    rule: 'annotation-replacement-requires-deprecated',
    offers: 'suggestion',
    inject: annotated(
      { family: 'Parcels', revision: 1, replacement: { api: 'parcels', operationId: 'GetParcel' } },
      ['replacement'],
    ),
  },
  {
    rule: 'annotation-replacement-requires-deprecated',
    what: 'deprecated is false',
    inject: annotated(
      { family: 'Parcels', revision: 1, replacement: { api: 'parcels', operationId: 'GetParcel' } },
      ['replacement'],
      { deprecated: false },
    ),
  },
  {
    rule: 'annotation-replacement-requires-deprecated',
    what: 'deprecated is a text',
    inject: annotated({ replacement: { api: 'parcels', operationId: 'GetParcel' } }, ['replacement'], {
      deprecated: 'true',
    }),
  },
  {
    rule: 'annotation-replacement-requires-deprecated',
    what: 'deprecated is true',
    exempt: true,
    inject: annotated(
      { family: 'Parcels', revision: 1, replacement: { api: 'parcels', operationId: 'GetParcel' } },
      ['replacement'],
      deprecated,
    ),
  },
  ...(
    [
      ['no api', { operationId: 'GetParcel' }],
      ['no operationId', { api: 'parcels' }],
      ['api is no text', { api: 7, operationId: 'GetParcel' }],
      ['operationId is no text', { api: 'parcels', operationId: ['GetParcel'] }],
      ['empty', {}],
      ['a text', 'GetParcel'],
      ['a list', [{ api: 'parcels', operationId: 'GetParcel' }]],
      ['null', null],
    ] as const
  ).map(([what, replacement]): Injection => ({
    rule: 'annotation-replacement-incomplete',
    what,
    inject: annotated({ family: 'Parcels', revision: 1, replacement }, ['replacement'], deprecated),
  })),
  {
    rule: 'annotation-replacement-incomplete',
    what: 'offers what lacks',
    offers: 'suggestion',
    inject: annotated({ replacement: { api: 'parcels' } }, ['replacement'], deprecated),
  },
  {
    rule: 'annotation-replacement-incomplete',
    what: 'both are there',
    exempt: true,
    inject: annotated(
      { replacement: { api: 'parcels', operationId: 'GetParcel' } },
      ['replacement'],
      deprecated,
    ),
  },
  {
    rule: 'operation-status-ahead-of-connector',
    offers: 'safe fix',
    inject(patient) {
      infoOf(patient).at[annotation] = { status: 'Preview' };
      return annotated({ status: 'Production' }, ['status'])(patient);
    },
  },
  {
    rule: 'operation-status-ahead-of-connector',
    what: 'an operation of a family, internal',
    inject(patient) {
      infoOf(patient).at[annotation] = { status: 'Preview' };
      return annotated({ family: 'Parcels', revision: 2, status: 'Production' }, ['status'], {
        'x-ms-visibility': 'internal',
      })(patient);
    },
  },
  ...(
    [
      ['the connector is in production', { status: 'Production' }, { status: 'Production' }],
      ['the connector has no status', {}, { status: 'Production' }],
      ['the operation is in preview', { status: 'Preview' }, { status: 'Preview' }],
    ] as const
  ).map(([what, info, operation]): Injection => ({
    rule: 'operation-status-ahead-of-connector',
    what,
    exempt: true,
    inject(patient) {
      infoOf(patient).at[annotation] = info;
      return annotated(operation, ['status'])(patient);
    },
  })),
  {
    rule: 'family-duplicate-revisions',
    offers: 'suggestion',
    inject: patient =>
      at(
        family(patient, { note: { revision: 1 }, with: deprecated }, { note: { revision: 1 } })[1],
        'revision',
      ),
  },
  {
    rule: 'family-duplicate-revisions',
    what: 'the second of three, the third again',
    inject: patient =>
      at(
        family(
          patient,
          { note: { revision: 1 }, with: deprecated },
          { note: { revision: 2 } },
          { note: { revision: 2 } },
        )[2],
        'revision',
      ),
  },
  {
    rule: 'family-duplicate-revisions',
    what: 'two without a revision',
    inject: patient => at(family(patient, { note: {} }, { note: { revision: 1 } }, { note: {} })[2]),
  },
  {
    rule: 'family-duplicate-revisions',
    what: 'one without a revision',
    exempt: true,
    inject: patient => at(family(patient, { note: {} }, { note: { revision: 1 } })[1], 'revision'),
  },
  {
    rule: 'family-duplicate-revisions',
    what: 'different families',
    exempt: true,
    inject: patient =>
      at(
        family(patient, { note: { revision: 1 } }, { note: { family: 'grösse/parcel~', revision: 1 } })[1],
        'revision',
      ),
  },
  {
    rule: 'family-many-active-operations',
    what: 'three active',
    offers: 'suggestion',
    inject: patient =>
      at(
        family(
          patient,
          { note: { revision: 3, status: 'Preview' } },
          { note: { revision: 1, status: 'Preview' } },
          { note: { revision: 2, status: 'Preview' } },
        )[1],
      ),
  },
  {
    rule: 'family-many-active-operations',
    what: 'two active in production',
    offers: 'suggestion',
    inject: patient =>
      at(
        family(
          patient,
          { note: { revision: 2, status: 'Production' } },
          { note: { revision: 1, status: 'Production' } },
        )[1],
      ),
  },
  {
    rule: 'family-many-active-operations',
    what: 'two active in the production of the connector',
    inject(patient) {
      infoOf(patient).at[annotation] = { status: 'Production' };
      return at(family(patient, { note: { revision: 1 } }, { note: { revision: 2 } })[0]);
    },
  },
  {
    rule: 'family-many-active-operations',
    what: 'two active in preview',
    exempt: true,
    inject: patient =>
      at(
        family(
          patient,
          { note: { revision: 1, status: 'Preview' } },
          { note: { revision: 2, status: 'Preview' } },
        )[0],
      ),
  },
  {
    rule: 'family-many-active-operations',
    what: 'one in production, one in preview',
    exempt: true,
    inject: patient =>
      at(
        family(
          patient,
          { note: { revision: 1, status: 'Production' } },
          { note: { revision: 2, status: 'Preview' } },
        )[0],
      ),
  },
  {
    rule: 'family-many-active-operations',
    what: 'the others are deprecated',
    exempt: true,
    inject: patient =>
      at(
        family(
          patient,
          { note: { revision: 1, status: 'Production' }, with: deprecated },
          { note: { revision: 2, status: 'Production' }, with: deprecated },
          { note: { revision: 3, status: 'Production' } },
        )[2],
      ),
  },
];

describeInjections('defects in versions of operations', injections);
