import { Ajv } from 'ajv';
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { at, openEmulator } from './harness';
import { scenarios } from './scenarios';

const description = findDescription();

/** The description of the API lies beside the repository; it is not part of it. */
function findDescription(): string | undefined {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package-lock.json')) && dirname(folder) !== folder)
    folder = dirname(folder);
  const file = join(folder, '..', 'shared', 'reference', 'ingestion-api.openapi.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Where the service is known to differ from its own description. */
function withDeviations(schemas: Record<string, AnySchemaObject>): void {
  const properties = (name: string): AnySchemaObject => {
    const schema = schemas[`Microsoft.Ingestion.Api.Models.${name}`] as AnySchemaObject;
    return ((at(schema, 'allOf', 1) ?? schema) as AnySchemaObject)['properties'] as AnySchemaObject;
  };
  // Types of offers that are newer than the description.
  properties('Products.BaseProduct')['resourceType'] = { type: 'string' };
  properties('Products.AzureProduct')['resourceType'] = { type: 'string' };
  properties('Branches.Branch')['module'] = { type: 'string' };
  // Words that clients have seen.
  properties('Submissions.Submission')['state'] = { type: 'string' };
  properties('Submissions.Submission')['substate'] = { type: 'string' };
  properties('Submissions.CertificationReport')['status'] = { type: 'string' };
}

const compiled = new Map<string, ValidateFunction | undefined>();
const api = loadApi();

function loadApi(): { openApi: AnySchemaObject; ajv: Ajv } {
  const openApi = JSON.parse(description ?? '{"components":{}}') as AnySchemaObject;
  if (description !== undefined)
    withDeviations(at(openApi, 'components', 'schemas') as Record<string, AnySchemaObject>);
  const ajv = new Ajv({
    strict: false,
    formats: { int32: Number.isInteger, 'date-time': isTime, long: true },
  });
  return { openApi, ajv: ajv.addSchema({ ...openApi, $id: 'api' }) };
}

/** What judges the body of an answer; undefined when the description has none. */
function validatorOf(path: string, method: string, status: string): ValidateFunction | undefined {
  const keys = ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema'];
  const pointer = keys
    .map(key => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  if (at(api.openApi, ...keys) === undefined) return undefined;
  const validate = compiled.get(pointer) ?? api.ajv.compile({ $ref: `api#/${pointer}` });
  compiled.set(pointer, validate);
  return validate;
}

/** Workflow steps carry times without a zone. */
function isTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/.test(value);
}

for (const { name } of scenarios.filter(({ quirks, faults }) => quirks.length === 0 && faults.length === 0)) {
  test(
    `in ${name}, every body is as the API's description says`,
    { skip: description === undefined && "the API's description is not beside the repository" },
    async t => {
      const emulator = await openEmulator(t, { scenario: name });
      let checked = 0;

      const check = async (
        template: string,
        values: Record<string, string>,
        method = 'GET',
        body?: unknown,
      ) => {
        const path = template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
        const answer = await emulator.api(method, path, {
          ...(body !== undefined && { body }),
          ifMatch: '*',
        });
        const key = `${template} ${method} ${answer.status}`;
        const validate = validatorOf(template, method.toLowerCase(), String(answer.status));
        assert.ok(validate, `${key} is described`);
        assert.ok(
          validate(answer.body),
          `${key} ${JSON.stringify(validate.errors)} ${JSON.stringify(answer.body)}`,
        );
        checked += 1;
        return answer.body;
      };

      await check('/products', {});
      for (const { id: productID, submissions } of (await emulator.state()).products.slice(0, 3)) {
        const product = { productID };
        await check('/products/{productID}', product);
        await check('/products/{productID}/setup', product);
        const submissionID = submissions.at(-1)?.id ?? '';
        if (name === 'passed-with-notes') {
          await check(
            '/products/{productID}/submissions/{submissionID}/promote',
            { ...product, submissionID },
            'POST',
          );
        }
        if (name === 'happy') {
          const branch = '/products/{productID}/branches/getByModule(module={module})';
          const value = at(
            await check(branch, { ...product, module: 'Package' }),
            'value',
            0,
            'currentDraftInstanceID',
          );
          await check('/products/{productID}/submissions', product, 'POST', {
            resourceType: 'SubmissionCreationRequest',
            targets: [{ type: 'Scope', value: 'preview' }],
            resources: [{ type: 'Package', value }],
          });
        }
        for (const [module, list, one] of [
          ['Property', 'properties', 'properties/{propertyID}'],
          ['Listing', 'listings', 'listings/{listingID}'],
          ['Availability', 'productAvailabilities', 'productavailabilities/{productAvailabilityID}'],
          ['Package', 'packageConfigurations', 'packageconfigurations/{packageConfigurationID}'],
        ] as const) {
          const branches = await check('/products/{productID}/branches/getByModule(module={module})', {
            ...product,
            module,
          });
          const instanceID = String(at(branches, 'value', 0, 'currentDraftInstanceID'));
          const drafts = await check(
            `/products/{productID}/${list}/getByInstanceID(instanceID={instanceID})`,
            {
              ...product,
              instanceID,
            },
          );
          const resource = at(drafts, 'value', 0);
          const id = String(at(resource, 'id'));
          const key = /\{(\w+)\}$/.exec(one)?.[1] ?? '';
          await check(`/products/{productID}/${one}`, { ...product, [key]: id });
          const unsent = { ...(resource as object), ...(module === 'Package' && { packageLocationUri: '' }) };
          await check(`/products/{productID}/${one}`, { ...product, [key]: id }, 'PUT', unsent);
        }
        await check('/products/{productID}/packages', product, 'POST', {
          resourceType: 'AzureApplicationPackage',
          fileName: 'package.zip',
        });
        await check('/products/{productID}/packages', product);
        await check('/products/{productID}/variants', product);
        for (const duration of ['PT1M', 'PT4M', 'PT8H', 'P3D', 'P40D']) {
          await check('/products/{productID}/submissions', product);
          const submission = { ...product, submissionID };
          if (submissionID === '') break;
          const path = '/products/{productID}/submissions/{submissionID}';
          for (const part of ['', '/workflowdetails', '/validations', '/reports'])
            await check(path + part, submission);
          await emulator.advance(duration);
        }
      }
      assert.ok(checked > 0);
    },
  );
}
