import type { Mutable } from './harness';
import {
  connectorElement,
  connectorZip,
  describePackageInjections,
  entry,
  flowFile,
  flowZip,
  inner,
  name,
  type PackageInjection,
  type Parcel,
  type Tree,
} from './packageHarness';

const told = (
  rule: string,
  at: string | readonly string[],
  cases: Readonly<Record<string, PackageInjection['inject']>>,
): PackageInjection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject, at: [at].flat() }));
const untold = (
  rule: string,
  cases: Readonly<Record<string, PackageInjection['inject']>>,
): PackageInjection[] => told(rule, [], cases);

/** Something inside something, by its names. */
const at = (tree: Tree, ...names: readonly string[]): Mutable =>
  names.reduce<Mutable>((one, step) => one[step] as Mutable, tree);

/** Changes some names of a tree; `undefined` takes one away. */
const put = (tree: Tree, changes: Tree): void => {
  for (const [key, value] of Object.entries(changes))
    if (value === undefined) delete tree[key];
    else tree[key] = value;
};
const rename = (tree: Tree, from: string, to: string): void =>
  put(tree, { [to]: tree[from], [from]: undefined });

const customizations = (solution: Tree): Mutable => at(solution, 'customizations.xml');
const manifest = (solution: Tree): Mutable => at(solution, 'solution.xml', 'SolutionManifest');
const workflows = ({ flow }: Parcel): Mutable => at(flow, 'Workflows');
const flowText = (parcel: Parcel, change: (text: string) => string): void => {
  workflows(parcel)[flowFile] = JSON.parse(change(JSON.stringify(workflows(parcel)[flowFile]))) as unknown;
};
const files = (solution: Tree): Mutable => at(solution, 'Connector');
const both = ({ connector, flow }: Parcel, change: (solution: Tree) => void): void => {
  change(connector);
  change(flow);
};
const plugin = ({ connector }: Parcel): Tree => {
  const solution = structuredClone(connector);
  put(customizations(solution), { aicopilot_aiplugins: { aicopilot_aiplugin: { '@name': 'x' } } });
  put(solution, { aiplugins: { 'a.xml': '<a/>' }, aipluginoperations: { 'b.xml': '<b/>' } });
  return solution;
};

const sound: Record<string, PackageInjection['inject']> = { 'a sound package': () => undefined };

const rules = [
  ...['package-outer-root', 'package-outer-extra', 'package-intro-name', 'package-assets-folder'],
  ...[
    'package-assets-name',
    'package-assets-subfolder',
    'package-solution-count',
    'package-solution-at-root',
  ],
  ...[
    'solution-root-files',
    'solution-folders',
    'solution-connector-only',
    'solution-flow',
    'plugin-solution',
  ],
  ...['solution-workflow-files', 'solution-flow-uses-connector', 'solution-flow-covers-operations'],
  ...['solution-connector-artifacts', 'solution-references', 'solution-single-connector', 'intro-required'],
  ...[
    'solution-policies-empty',
    'solution-unmanaged',
    'solution-edited-by-hand',
    'paramsets-customproperties',
  ],
  ...['package-secret', 'package-malware', 'package-unreadable', 'solution-same-connector'],
];

const secret = 'Zq8~abcdEFGH1234ijklMNOP5678qrst';

const injections: readonly PackageInjection[] = [
  ...rules.flatMap(rule => untold(rule, sound)),
  ...told('package-outer-root', '', {
    'no intro': ({ outer }) => put(outer, { 'intro.md': undefined }),
    'two texts': ({ outer }) => put(outer, { 'readme.MD': '# Parcels' }),
    'no zip': ({ outer }) => put(outer, { 'package.zip': undefined }),
    'two zips': ({ outer }) => put(outer, { 'Other.ZIP': { 'a.txt': 'a' } }),
    'a folder': ({ outer }) => put(outer, { docs: { 'a.txt': 'a' } }),
    'what macOS adds': ({ outer }) => put(outer, { __MACOSX: { '._intro.md': 'a' } }),
  }),
  ...told('package-outer-root', ['', '', ''], {
    'the folder was zipped': ({ outer }) => {
      const all = { ...outer };
      put(outer, { 'intro.md': undefined, 'package.zip': undefined, Parcels: all });
    },
  }),
  ...told('package-outer-extra', '', {
    'another file': ({ outer }) => put(outer, { 'notes.txt': 'a' }),
    'what macOS leaves': ({ outer }) => put(outer, { '.DS_Store': 'a' }),
    'properties for nothing': ({ outer }) => put(outer, { 'customProperties.json': {} }),
  }),
  ...told('package-intro-name', '', {
    'a readme': ({ outer }) => rename(outer, 'intro.md', 'readme.md'),
  }),
  ...told('package-intro-name', '', {
    'another zip': ({ outer }) => rename(outer, 'package.zip', 'parcels.zip'),
  }),
  ...untold('package-intro-name', {
    'in capitals': ({ outer }) => {
      rename(outer, 'intro.md', 'INTRO.MD');
      rename(outer, 'package.zip', 'Package.zip');
    },
    'of Package Deployer': ({ outer }) => rename(outer, 'package.zip', 'Parcels.1.0.0.pdpkg.zip'),
  }),
  ...told('package-assets-folder', inner, {
    none: parcel => put(parcel.inner, { PkgAssets: undefined, 'a.txt': 'a' }),
    two: parcel => put(parcel.inner, { Other: { 'a.txt': 'a' } }),
    'what macOS adds': parcel => put(parcel.inner, { __MACOSX: { a: 'a' } }),
  }),
  ...untold('package-assets-folder', {
    'loose files': parcel => put(parcel.inner, { 'Parcels.dll': 'MZ', 'input.xml': '<a/>' }),
  }),
  ...told('package-assets-name', inner, {
    'another name': parcel => rename(parcel.inner, 'PkgAssets', 'Assets'),
    'another letter case': parcel => rename(parcel.inner, 'PkgAssets', 'pkgassets'),
  }),
  ...told('package-assets-subfolder', inner, {
    'a folder': ({ assets }) => put(assets, { en: { 'a.txt': 'a' } }),
  }),
  ...told('package-solution-count', inner, {
    one: ({ assets }) => put(assets, { 'FlowSolution_1_0_0_1.zip': undefined }),
    none: parcel => put(parcel.inner, { PkgAssets: { 'a.txt': 'a' } }),
    three: ({ assets, connector }) => put(assets, { 'Third.ZIP': connector }),
    'two of an AI-enabled connector': ({ definition, ids }) => {
      const operation = Object.values(definition['paths'] as Mutable)
        .flatMap(item => Object.values(item as Mutable))
        .find(one => (one as Mutable)['operationId'] === ids[0]);
      put(operation as Mutable, { 'x-ms-openai-data': { 'openai-enabled': true } });
    },
  }),
  {
    rule: 'package-solution-count',
    what: 'the person says that it is AI-enabled',
    aiEnabled: true,
    at: [inner],
    inject: () => undefined,
  },
  {
    rule: 'package-solution-count',
    what: 'three of an AI-enabled connector',
    aiEnabled: true,
    at: [],
    inject: parcel => put(parcel.assets, { 'Plugin.zip': plugin(parcel) }),
  },
  ...untold('package-solution-count', {
    'other files': ({ assets }) => put(assets, { 'ImportConfig.xml': '<a/>', 'manifest.ppkg.json': {} }),
  }),
  ...told('package-solution-at-root', 'Connector.zip', {
    'at the root of the package': ({ outer, connector }) => put(outer, { 'Connector.zip': connector }),
  }),
  ...told('package-solution-at-root', `${inner}!Connector.zip`, {
    'at the root of the inner zip': parcel => put(parcel.inner, { 'Connector.zip': parcel.connector }),
  }),
  ...told('package-solution-at-root', inner, {
    'the inner zip is a solution': ({ outer, connector }) => put(outer, { 'package.zip': connector }),
  }),
  ...['[Content_Types].xml', 'customizations.xml', 'solution.xml'].flatMap(file =>
    told('solution-root-files', connectorZip, {
      [`no ${file}`]: ({ connector }) => put(connector, { [file]: undefined }),
    }),
  ),
  ...told('solution-root-files', [flowZip, flowZip], {
    'two are missing': ({ flow }) =>
      put(flow, { 'solution.xml': undefined, '[Content_Types].xml': undefined }),
  }),
  ...untold('solution-root-files', {
    'in another letter case': ({ connector }) => {
      rename(connector, '[Content_Types].xml', '[content_types].XML');
      rename(connector, 'solution.xml', 'Solution.xml');
    },
  }),
  ...told('solution-folders', connectorZip, {
    'no folder of the connector': ({ connector }) => put(connector, { Connector: undefined }),
  }),
  ...told('solution-folders', flowZip, {
    'no folder of the flows': ({ flow }) => put(flow, { Workflows: undefined }),
    'flows without the connector': ({ flow }) => {
      put(flow, { Connector: undefined });
      put(customizations(flow), { Connectors: undefined });
    },
  }),
  ...untold('solution-folders', {
    'white space is nothing': ({ connector }) => put(customizations(connector), { Workflows: ' \n ' }),
  }),
  ...told('solution-folders', connectorZip, {
    'attributes are something': ({ connector }) =>
      put(customizations(connector), { Workflows: { '@a': 'b' } }),
  }),
  ...told('solution-connector-only', inner, {
    'flows in both': ({ assets, flow }) => put(assets, { 'ConnectorSolution_1_0_0_1.zip': flow }),
    'the connector has a plugin': parcel =>
      put(parcel.assets, { 'ConnectorSolution_1_0_0_1.zip': plugin(parcel) }),
  }),
  ...told('solution-flow', inner, {
    'the connector in both': ({ assets, connector }) =>
      put(assets, { 'FlowSolution_1_0_0_1.zip': connector }),
    'flows without the connector': ({ flow }) => put(customizations(flow), { Connectors: undefined }),
    'an empty element of flows': ({ flow }) => put(customizations(flow), { Workflows: '' }),
  }),
  ...(['Connector', 'aiplugins', 'aipluginoperations'] as const).map((folder): PackageInjection => ({
    rule: 'plugin-solution',
    what: `no folder ${folder}`,
    aiEnabled: true,
    at: [inner],
    inject: parcel => {
      const solution = plugin(parcel);
      put(solution, { [folder]: undefined });
      put(parcel.assets, { 'Plugin.zip': solution });
    },
  })),
  {
    rule: 'plugin-solution',
    what: 'none',
    aiEnabled: true,
    at: [inner],
    inject: ({ assets, connector }) => put(assets, { 'Plugin.zip': connector }),
  },
  {
    rule: 'plugin-solution',
    what: 'a sound one',
    aiEnabled: true,
    at: [],
    inject: parcel => put(parcel.assets, { 'Plugin.zip': plugin(parcel) }),
  },
  ...told('solution-workflow-files', `${flowZip}!customizations.xml`, {
    'a file too many': parcel => put(workflows(parcel), { 'Other.json': { properties: {} } }),
    'a name too many': ({ flow }) => {
      const all = at(customizations(flow), 'Workflows');
      all['Workflow'] = [all['Workflow'], { JsonFileName: '/Workflows/Other.json' }];
    },
  }),
  ...told('solution-workflow-files', [`${flowZip}!customizations.xml`, `${flowZip}!customizations.xml`], {
    'another name': parcel => rename(workflows(parcel), flowFile, 'Other.json'),
  }),
  ...untold('solution-workflow-files', {
    'other files': parcel => put(workflows(parcel), { 'notes.txt': 'a' }),
    'no slash before the name': ({ flow }) =>
      put(at(customizations(flow), 'Workflows', 'Workflow'), { JsonFileName: `Workflows/${flowFile}` }),
  }),
  ...told('solution-flow-uses-connector', flowZip, {
    'another connector': parcel =>
      flowText(parcel, text => text.replaceAll('shared_cts-5fparcels', 'shared_office365')),
    'no operation': parcel =>
      flowText(parcel, text => text.replaceAll('"operationId":"', '"operationId":"X')),
    'no reference': parcel =>
      flowText(parcel, text => text.replace(/"connectionReferences":\{.*?\}\}\}/, '"a":{}')),
  }),
  ...untold('solution-flow-uses-connector', {
    'by its id': parcel =>
      flowText(parcel, text =>
        text.replaceAll('shared_cts-5fparcels', '7c1d5f3a-0000-4000-8000-2f8d1c7e6a10'),
      ),
    'by its name': parcel => flowText(parcel, text => text.replaceAll(/shared_cts-5fparcels[-\w]*/g, name)),
  }),
  ...told('solution-flow-covers-operations', flowZip, {
    'one of them': parcel => {
      const [id = ''] = parcel.ids;
      if (parcel.ids.length < 2) return false;
      flowText(parcel, text =>
        text.replaceAll(`"operationId":${JSON.stringify(id)}`, '"operationId":"Moon"'),
      );
    },
  }),
  ...[
    '_openapidefinition.json',
    '_connectionparameters.json',
    '_policytemplateinstances.json',
    '_iconblob.Png',
  ].flatMap(ending =>
    told('solution-connector-artifacts', flowZip, {
      [`no ${ending}`]: ({ flow }) => put(files(flow), { [entry(ending)]: undefined }),
    }),
  ),
  ...untold('solution-connector-artifacts', {
    'in another letter case': ({ connector }) =>
      rename(files(connector), entry('_iconblob.Png'), entry('_IconBlob.PNG')),
  }),
  {
    rule: 'solution-connector-artifacts',
    what: 'no script',
    compared: true,
    at: [connectorZip, flowZip],
    inject: ({ folder }) => {
      folder.script = '// script';
    },
  },
  ...told('solution-references', connectorZip, {
    'a file too many': ({ connector }) => put(files(connector), { 'other.json': {} }),
    'a file is missing': ({ connector }) => put(files(connector), { [entry('_iconblob.Png')]: undefined }),
    'a script that nothing names': ({ connector }) =>
      put(files(connector), { [entry('_customcodeblobcontent.csx')]: '// script' }),
    'a script that is not there': ({ connector }) =>
      put(at(customizations(connector), 'Connectors', 'Connector'), {
        customcodeblobcontent: `/Connector/${entry('_customcodeblobcontent.csx')}`,
      }),
    'a path outside of the folder': ({ connector }) =>
      put(at(customizations(connector), 'Connectors', 'Connector'), { iconblob: `/Icons/icon.png` }),
  }),
  ...told('solution-single-connector', connectorZip, {
    two: ({ connector }) => {
      const element = connectorElement('cts_other', '7c1d5f3a-0000-4000-8000-2f8d1c7e6a11');
      put(at(customizations(connector), 'Connectors'), { Connector: [connectorElement(), element] });
    },
  }),
  ...untold('solution-single-connector', {
    'another one without an id': ({ connector }) =>
      put(at(customizations(connector), 'Connectors'), { Connector: [connectorElement(), { name: 'x' }] }),
  }),
  ...told('solution-policies-empty', connectorZip, {
    'an empty list': parcel =>
      both(parcel, one => put(files(one), { [entry('_policytemplateinstances.json')]: [] })),
    absent: parcel =>
      both(parcel, one => put(files(one), { [entry('_policytemplateinstances.json')]: undefined })),
  }),
  ...told('solution-unmanaged', `${flowZip}!solution.xml`, {
    managed: ({ flow }) => put(manifest(flow), { Managed: '1' }),
    both: ({ flow }) => put(manifest(flow), { Managed: '2' }),
    'not said': ({ flow }) => put(manifest(flow), { Managed: undefined }),
  }),
  ...(['title', 'host'] as const).map((key): PackageInjection => ({
    rule: 'solution-edited-by-hand',
    what: `another ${key}`,
    compared: true,
    at: [`${connectorZip}!Connector/${entry('_openapidefinition.json')}`],
    inject: ({ folder: { definition } }) => {
      const holder = key === 'host' ? definition : (definition['info'] as Mutable);
      holder[key] = key === 'host' ? 'moon.contoso.com' : 'Moon';
    },
  })),
  {
    rule: 'solution-edited-by-hand',
    what: 'an operation more',
    compared: true,
    at: [`${connectorZip}!Connector/${entry('_openapidefinition.json')}`],
    inject: ({ folder: { definition } }) => {
      (definition['paths'] as Mutable)['/moons'] = { get: { operationId: 'ListMoons', responses: {} } };
    },
  },
  {
    rule: 'solution-edited-by-hand',
    what: 'another order of keys',
    compared: true,
    at: [],
    inject: ({ folder }) => {
      folder.definition = Object.fromEntries(Object.entries(folder.definition).reverse());
    },
  },
  ...told('paramsets-customproperties', '', {
    none: ({ connector }) => {
      const sets = {
        uiDefinition: {},
        values: [{ name: 'key', parameters: { key: { type: 'securestring' } } }],
      };
      put(files(connector), { [entry('_connectionparametersets.json')]: sets });
      put(at(customizations(connector), 'Connectors', 'Connector'), {
        connectionparametersets: `/Connector/${entry('_connectionparametersets.json')}`,
      });
    },
  }),
  {
    rule: 'paramsets-customproperties',
    what: 'of the folder',
    compared: true,
    at: [''],
    inject: ({ folder }) => {
      const body = folder.properties['properties'] as Mutable;
      body['connectionParameterSets'] = { uiDefinition: {}, values: [] };
    },
  },
  ...told('package-secret', 'intro.md', {
    'a client secret': ({ outer }) => put(outer, { 'intro.md': `{ "clientSecret": "${secret}" }` }),
    'a private key': ({ outer }) => put(outer, { 'intro.md': '-----BEGIN PRIVATE KEY-----\nabc' }),
    'a key of RSA': ({ outer }) => put(outer, { 'intro.md': '-----BEGIN RSA PRIVATE KEY-----\nabc' }),
    'a key of elliptic curves': ({ outer }) => put(outer, { 'intro.md': 'x -----BEGIN EC PRIVATE KEY-----' }),
  }),
  ...told('package-secret', `${flowZip}!Workflows/${flowFile}`, {
    'in a flow': parcel => flowText(parcel, text => `{"clientSecret":"${secret}",${text.slice(1)}`),
  }),
  ...told('package-secret', `${inner}!notes.txt`, {
    'in another file': parcel => put(parcel.inner, { 'notes.txt': `clientSecret = "${secret}"` }),
  }),
  ...untold('package-secret', {
    'a placeholder': ({ outer }) => put(outer, { 'intro.md': '{ "clientSecret": "<<Enter your secret>>" }' }),
  }),
  ...['exe', 'msi', 'bat', 'cmd', 'ps1', 'vbs', 'js', 'jar', 'scr', 'dll', 'EXE'].flatMap(extension =>
    told('package-malware', `${inner}!PkgAssets/tool.${extension}`, {
      [extension]: ({ assets }) => put(assets, { [`tool.${extension}`]: 'MZ' }),
    }),
  ),
  ...told('package-malware', 'tool.dll', {
    'a library at the root': ({ outer }) => put(outer, { 'tool.dll': 'MZ' }),
  }),
  ...untold('package-malware', {
    'the library of Package Deployer': parcel => put(parcel.inner, { 'Parcels.dll': 'MZ' }),
    JSON: ({ assets }) => put(assets, { 'tool.json': {} }),
  }),
];

describePackageInjections('defects in packages', injections);
