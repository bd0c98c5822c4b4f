import { describeInjections, type Break, type Injection, type Patient } from './harness';
import { isMutable, root, spotBelow, visibleOperations } from './places';
import { body } from './policyPlaces';

const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject }));
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  told(rule, cases).map(one => ({ ...one, exempt: true }));

const readme =
  (text: string | ((patient: Patient) => string | undefined), marked?: string, name = 'readme.md'): Break =>
  patient => {
    const content = typeof text === 'string' ? text : text(patient);
    if (content === undefined) return undefined;
    for (const file of Object.keys(patient.files)) if (/^readme\.md$/i.test(file)) patient.files[file] = null;
    patient.files[name] = content;
    return { file: name, pointer: '', ...(marked !== undefined && { mark: { text: marked } }) };
  };

const intro = (text: string | ((patient: Patient) => string | undefined), marked?: string): Break => {
  const put = readme(text, marked, 'intro.md');
  return patient => {
    delete patient.files['intro.md'];
    return put(patient);
  };
};

/** With or without connection parameters. */
const connected =
  (isConnected: boolean, then: Break): Break =>
  patient => {
    const all = body(patient);
    delete all.at['connectionParameterSets'];
    all.at['connectionParameters'] = isConnected ? { key: { type: 'securestring' } } : {};
    return then(patient);
  };

const long = 'Parcels are sent and tracked. '.repeat(8);

/** A readme with every section of the template but those that a word names. */
const sections = ['Publisher: Contoso', 'Prerequisites', 'Supported operations', 'Obtaining credentials'];
const without = (...words: readonly string[]): string =>
  ['# Contoso Parcels', long, ...[...sections, 'Known issues', 'Getting started'].map(text => `## ${text}`)]
    .filter(line => !words.some(word => line.toLowerCase().includes(word)))
    .join('\n\n');
const withHeading = (heading: string, ...words: readonly string[]): string =>
  `${without(...words)}\n\n${heading}\n`;

const introOf = (...headings: readonly string[]): string =>
  ['Parcels are sent.', ...headings.map(text => `## ${text}`)].join('\n\n');
const needed = ['Prerequisites', 'How to get credentials', 'Known issues and limitations'];
const optional = ['Get started with your connector', 'Common errors and remedies', 'FAQ'];

const summaries = (patient: Patient): string[] =>
  visibleOperations(patient).flatMap(({ at }) =>
    typeof at['summary'] === 'string' && at['deprecated'] !== true ? [at['summary']] : [],
  );

const description = (patient: Patient): string | undefined => {
  const text = spotBelow(root(patient), 'info')?.at['description'];
  return typeof text === 'string' && /[a-z]/i.test(text) && !/[\r\n#<`~]/.test(text) ? text : undefined;
};

const named = (patient: Patient): string => {
  body(patient).at['publisher'] = 'Contoso Parcels';
  return '';
};

const injections: readonly Injection[] = [
  {
    rule: 'readme-required',
    profile: 'independent',
    inject(patient) {
      for (const file of Object.keys(patient.files)) if (/\.md$/i.test(file)) patient.files[file] = null;
      return { pointer: '' };
    },
  },
  {
    rule: 'readme-required',
    what: 'of a verified publisher',
    inject(patient) {
      for (const file of Object.keys(patient.files)) if (/\.md$/i.test(file)) patient.files[file] = null;
      return { pointer: '' };
    },
  },
  {
    rule: 'readme-required',
    profile: 'independent',
    what: 'an intro does not do for an independent publisher',
    inject(patient) {
      for (const file of Object.keys(patient.files)) if (/\.md$/i.test(file)) patient.files[file] = null;
      patient.files['intro.md'] = without();
      return { pointer: '' };
    },
  },
  {
    rule: 'readme-required',
    what: 'an intro does for a verified publisher',
    exempt: true,
    inject(patient) {
      for (const file of Object.keys(patient.files)) if (/\.md$/i.test(file)) patient.files[file] = null;
      patient.files['intro.md'] = without();
      return { pointer: '' };
    },
  },
  {
    rule: 'readme-required',
    profile: 'independent',
    what: 'in another letter case',
    exempt: true,
    inject(patient) {
      for (const file of Object.keys(patient.files)) if (/\.md$/i.test(file)) patient.files[file] = null;
      patient.files['README.MD'] = without();
      return { pointer: '' };
    },
  },

  ...told('readme-too-short', {
    '199 characters': readme('x'.repeat(199)),
    empty: readme(''),
  }),
  ...untold('readme-too-short', { '200 characters': readme('x'.repeat(200)) }),

  ...told('readme-title', {
    'no heading': readme(long),
    'in a code fence only': readme(`\`\`\`\n# Contoso\n\`\`\`\n${long}`),
    'in a fence of tildes': readme(`~~~ text\n# Contoso\n~~~\n${long}`),
    'in a fence that never ends': readme(`${long}\n\`\`\`\n# Contoso`),
    'signs without a text': readme(`##\n\n${long}`),
    'in the middle of a line': readme(`a # b\n${long}`),
  }),
  ...untold('readme-title', {
    'without a blank': readme(`#Contoso\n${long}`),
    indented: readme(`   ### Contoso\n${long}`),
    'after a fence': readme(`\`\`\`\ncode\n\`\`\`\n# Contoso\n${long}`),
    'with line ends of old': readme(`${long}\r# Contoso\r${long}`),
  }),

  ...told('readme-section-publisher', {
    'no heading': readme(without('publisher')),
    'in a fence': readme(withHeading('```\n## Publishers\n```', 'publisher')),
  }),
  ...untold('readme-section-publisher', {
    'a heading': readme(without()),
    'in the text': readme(withHeading('This is by the PUBLISHER: Contoso', 'publisher')),
    'in capitals': readme(withHeading('## THE PUBLISHER', 'publisher')),
  }),
  ...told('readme-section-prerequisites', { 'no heading': readme(without('prerequisites')) }),
  ...untold(
    'readme-section-prerequisites',
    Object.fromEntries(
      [
        '## Pre-requisites',
        '##Pre Requisites:',
        '# **PREREQUISITES**',
        '### Requirements',
        '## Pre\u200brequisite',
      ].map(heading => [heading, readme(withHeading(heading, 'prerequisites'))]),
    ),
  ),
  ...told('readme-section-supported-operations', { 'no heading': readme(without('operations')) }),
  ...untold(
    'readme-section-supported-operations',
    Object.fromEntries(
      ['## Actions', '## Triggers', '## Endpoints', '## Operation'].map(heading => [
        heading,
        readme(withHeading(heading, 'operations')),
      ]),
    ),
  ),
  ...told('readme-section-obtaining-credentials', {
    'no heading': connected(true, readme(without('credentials'))),
  }),
  ...untold('readme-section-obtaining-credentials', {
    'no connection parameter': connected(false, readme(without('credentials'))),
    ...Object.fromEntries(
      ['## Credentials', '## Authentication', '## API Key', '## Authorization', '## Connections'].map(
        heading => [heading, connected(true, readme(withHeading(heading, 'credentials')))],
      ),
    ),
  }),
  {
    rule: 'readme-section-obtaining-credentials',
    what: 'a parameter of a set',
    inject(patient) {
      const all = body(patient);
      delete all.at['connectionParameters'];
      all.at['connectionParameterSets'] = {
        uiDefinition: { displayName: 'Way', description: 'Way to sign in' },
        values: [{ name: 'key', uiDefinition: {}, parameters: { key: { type: 'securestring' } } }],
      };
      return readme(without('credentials'))(patient);
    },
  },
  ...told('readme-section-known-issues-and-limitations', { 'no heading': readme(without('known')) }),
  ...untold('readme-section-known-issues-and-limitations', {
    limitations: readme(withHeading('## Limitations', 'known')),
    'one issue': readme(withHeading('## The known issue', 'known')),
  }),
  ...told('readme-deployment-instructions', { 'no heading': readme(without('getting')) }),
  ...untold('readme-deployment-instructions', {
    deployment: readme(withHeading('## Deployment', 'getting')),
    paconn: readme(withHeading('## With paconn', 'getting')),
  }),

  ...[readme, intro].flatMap(put =>
    told('intro-template-text', {
      description: put(
        `${without()}\nProvide a detailed description here`,
        'Provide a detailed description here',
      ),
      'on two lines': put(`${without()}\nRequired.\n  one   paragraph`, 'Required.\n  one   paragraph'),
      plans: put(`${without()}\n<REQUIRED. ANY PLANS>`, 'REQUIRED. ANY PLANS'),
      actions: put(`Required. Describe actions\n${without()}`, 'Required. Describe actions'),
    }),
  ),
  ...untold('intro-template-text', {
    'something like it': readme(`${without()}\nRequired, any plans`),
  }),

  ...told('readme-publisher-matches', {
    'another name': readme(
      patient => `${named(patient)}# Parcels\n## Publisher: Fabrikam\n${long}`,
      '## Publisher: Fabrikam',
    ),
    'without blanks': readme(
      patient => `${named(patient)}# Parcels\n#PUBLISHER:Fabrikam\n${long}`,
      '#PUBLISHER:Fabrikam',
    ),
    'a part of the name': readme(
      patient => `${named(patient)}# Parcels\n## Publisher : Contoso\n${long}`,
      '## Publisher : Contoso',
    ),
  }),
  ...untold('readme-publisher-matches', {
    'the name': readme(patient => `${named(patient)}## Publisher: CONTOSO-Parcels.\n${long}`),
    'no name': readme(patient => `${named(patient)}## Publisher\n\nFabrikam\n${long}`),
    'no heading': readme(patient => `${named(patient)}Publisher: Fabrikam\n${long}`),
    'in a fence': readme(patient => `${named(patient)}\`\`\`\n## Publisher: Fabrikam\n\`\`\`\n${long}`),
  }),

  ...told('readme-operations-match', {
    'at the heading': readme(
      patient => (summaries(patient).length === 0 ? undefined : '# Parcels\n## Supported Operations\nMany.'),
      '## Supported Operations',
    ),
    'one of them': readme(patient => {
      const [first, ...others] = [...new Set(summaries(patient))];
      if (first === undefined || others.some(one => one.includes(first))) return undefined;
      return `# Parcels\n\n## Operations\n\n${others.join('\n\n')}`;
    }, '## Operations'),
    'without a heading': readme(patient => (summaries(patient).length === 0 ? undefined : '# Parcels')),
  }),
  ...untold('readme-operations-match', {
    'all of them': readme(patient => `# Parcels\n\n${summaries(patient).join('\n\n')}`),
    'in capitals, over the lines': readme(
      patient => `# Parcels\n\n${summaries(patient).join('\n').toUpperCase().replaceAll(' ', '\n')}`,
    ),
  }),
  {
    rule: 'readme-operations-match',
    what: 'a hidden operation',
    exempt: true,
    inject(patient) {
      for (const { at } of visibleOperations(patient)) at['x-ms-visibility'] = 'internal';
      return readme('# Parcels')(patient);
    },
  },

  ...told('intro-lead-paragraph', {
    'a heading first': intro('# Parcels\n\nParcels are sent.'),
    'an empty file': intro(''),
    'blanks only': intro(' \n\t\n'),
    'nine sentences': intro(`${'Parcels go. '.repeat(8)}Do they?\n\n# More`),
    'nine sentences over lines': intro(`${'Parcels go!\n'.repeat(9)}\n# More`),
    'the description': intro(patient => {
      const text = description(patient);
      return text === undefined ? undefined : `${text.toUpperCase()}\n\n# More`;
    }),
  }),
  ...untold('intro-lead-paragraph', {
    'eight sentences': intro(`${'Parcels go. '.repeat(8)}\n\n# More`),
    'no heading': intro('Parcels are sent.'),
    'versions are no sentences': intro(`Version ${Array(12).fill('1').join('.')} sends parcels.\n\n# More`),
    'two paragraphs': intro(`Parcels go.\n\n${'Parcels go. '.repeat(9)}\n\n# More`),
  }),

  ...needed.flatMap(section =>
    told('intro-sections', {
      [section]: connected(true, intro(introOf(...needed.filter(one => one !== section)))),
      [`${section} not at the start`]: connected(
        true,
        intro(introOf(...needed.map(one => (one === section ? `The ${one}` : one)))),
      ),
    }),
  ),
  ...untold('intro-sections', {
    all: connected(true, intro(introOf(...needed))),
    'other words': connected(
      true,
      intro(introOf('Pre-requisites:', '**Obtaining** credentials', 'KNOWN ISSUES')),
    ),
    'no connection parameter': connected(false, intro(introOf('Prerequisites', 'Known issues'))),
  }),
  ...optional.flatMap(section =>
    told('intro-sections-optional', {
      [section]: intro(introOf(...optional.filter(one => one !== section))),
    }),
  ),
  ...untold('intro-sections-optional', {
    all: intro(introOf(...optional)),
    'other words': intro(introOf('Getting started', 'common errors', 'Frequently asked questions')),
  }),
  {
    rule: 'intro-sections',
    what: 'the definition is broken as well',
    inject(patient) {
      if (!isMutable(patient.definition['info'])) return undefined;
      patient.definition['info'] = [];
      return connected(true, intro(introOf('Prerequisites')))(patient);
    },
  },
];

describeInjections('defects in readme and intro', injections);
