import { identityProviders } from '../../server/src/vocabulary/identityProviders';
import {
  operationNameKey,
  parameterPrefix,
  policyTemplates,
  sectionKey,
  sections,
  type PolicyParameter,
  type PolicyTemplate,
} from '../../server/src/vocabulary/policies';

type Schema = Readonly<Record<string, unknown>>;

/** What properties.schema.json has to say so that the editor helps with what the vocabulary knows. */
export interface VocabularySchemas {
  readonly templateIds: Schema;
  readonly identityProviders: Schema;
  /** For each template and provider: which helper definition describes its parameters. */
  readonly ofTemplates: readonly Schema[];
  readonly ofProviders: readonly Schema[];
  readonly definitions: Readonly<Record<string, Schema>>;
}

export function vocabularySchemas(): VocabularySchemas {
  const templates = Object.entries(policyTemplates);
  const providers = Object.entries(identityProviders);
  return {
    templateIds: choice(describe(policyTemplates)),
    identityProviders: choice(describe(identityProviders)),
    ofTemplates: templates.map(([id]) => when('templateId', id, 'parameters', `${id}Parameters`)),
    ofProviders: providers
      .filter(([, { parameters }]) => Object.keys(parameters).length > 0)
      .map(([id]) => when('identityProvider', id, 'customParameters', `${id}CustomParameters`)),
    definitions: Object.fromEntries<Schema>([
      ...templates.map(([id, template]): [string, Schema] => [`${id}Parameters`, parametersOf(template)]),
      ...providers
        .filter(([, { parameters }]) => Object.keys(parameters).length > 0)
        .map(([id, { title, parameters }]): [string, Schema] => [
          `${id}CustomParameters`,
          {
            title,
            properties: Object.fromEntries(
              Object.entries(parameters).map(([name, { description, required }]) => [
                name,
                {
                  title: name,
                  description: withNeed(description, required),
                  $ref: '#/definitions/customParameter',
                },
              ]),
            ),
          },
        ]),
    ]),
  };
}

function describe(
  things: Readonly<Record<string, { title: string; description: string }>>,
): [string, string][] {
  return Object.entries(things).map(([id, { title, description }]) => [id, `${title}. ${description}`]);
}

function choice(values: readonly (readonly [string, string])[]): Schema {
  return { enum: values.map(([value]) => value), enumDescriptions: values.map(([, text]) => text) };
}

function when(key: string, id: string, holder: string, definition: string): Schema {
  return {
    'x-help': true,
    if: { properties: { [key]: { const: id } } },
    then: { properties: { [holder]: { $ref: `#/definitions/${definition}` } } },
  };
}

function parametersOf({ title, description, parameters = {}, sections: own }: PolicyTemplate): Schema {
  return {
    title,
    description,
    properties: {
      ...Object.fromEntries(
        Object.entries(parameters).map(([name, parameter]) => [
          `${parameterPrefix}${name}`,
          parameterOf(name, parameter),
        ]),
      ),
      [operationNameKey]: { $ref: '#/definitions/policyOperations' },
      ...(own.length === 0
        ? {}
        : {
            [sectionKey]: {
              title: 'Section',
              description: 'When the policy runs.',
              ...choice(own.map(section => [section, sections[section]])),
            },
          }),
    },
  };
}

function parameterOf(name: string, parameter: PolicyParameter): Schema {
  const { description, required, values, default: preset, example } = parameter;
  return {
    title: name,
    description: withNeed(description, required),
    ...(values ? choice(Object.entries(values)) : {}),
    ...(preset === undefined ? {} : { default: preset }),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

function withNeed(description: string, required: true | undefined): string {
  return required ? `${description} Required.` : description;
}
