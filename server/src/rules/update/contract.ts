import { changes, type Change, type ChangeKind } from '../../connector/changes';
import { below } from '../../connector/place';
import { insert, remove, rename, set, suggestion } from '../../engine/fix';
import { keyAt, type Fix } from '../../engine/finding';
import { rules } from '../../engine/rule';

/** Each way of breaking existing flows, its rule, and Microsoft's text for it. */
const rows: readonly { kind: ChangeKind; id: string; message: string; validator?: string; source: string }[] =
  [
    {
      kind: 'operationDeleted',
      id: 'update-operation-deleted',
      message: 'The operation {operation} is gone; existing flows that use it ({before}) break.',
      validator: 'The operation has been deleted. This change breaks existing flows.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); microsoft/PowerPlatformConnectors#3470; microsoft/PowerPlatformConnectors#4043; microsoft/PowerPlatformConnectors#4168',
    },
    {
      kind: 'operationHidden',
      id: 'update-operation-hidden',
      message:
        'The operation {operation} was visible and is internal now; existing flows lose it in the designer.',
      validator: 'The operation has been hidden. This change breaks the designer for existing flows.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); certification-policy-errors (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § when to version',
    },
    {
      kind: 'pathChanged',
      id: 'update-path-changed',
      message: 'The operation {operation} was {before}; another path or verb breaks existing flows.',
      validator: 'The path template has been changed for the operation.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); certification-policy-errors (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § when to version',
    },
    {
      kind: 'locationChanged',
      id: 'update-parameter-location-changed',
      message: 'The parameter {name} of {operation} was in {before}; existing flows go on sending it there.',
      validator:
        'The location has been changed for the parameter. Existing flows will continue to send the parameter in the old location.',
      source: 'change validator; microsoft/PowerPlatformConnectors review logs',
    },
    {
      kind: 'requiredAdded',
      id: 'update-input-required-added',
      message: '{operation} demands the new input {what}; existing flows do not send it.',
      validator: 'The required input field has been added. Existing flows will not send this new field.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); microsoft/PowerPlatformConnectors#3516',
    },
    {
      kind: 'nowRequired',
      id: 'update-input-now-required',
      message: 'The input {what} of {operation} was optional; existing flows may not send it.',
      validator: 'The input field has been changed from optional to required.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); microsoft/PowerPlatformConnectors#3516',
    },
    {
      kind: 'inputDeleted',
      id: 'update-input-deleted',
      message: 'The input {what} of {operation} is gone; existing flows still send it.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); certification-policy-errors (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § when to version',
    },
    {
      kind: 'inputHidden',
      id: 'update-input-now-internal',
      message:
        'The input {what} of {operation} was visible; values in existing flows are replaced by the default.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); certification-policy-errors (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § when to version',
    },
    {
      kind: 'enumAdded',
      id: 'update-input-enum-added',
      message:
        'The input {what} of {operation} allowed {before}; existing flows may use a value that is not in the list.',
      validator:
        'The list of enum values has been added to the input field. Existing flows may use values outside of this list.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); microsoft/PowerPlatformConnectors#619',
    },
    {
      kind: 'inputType',
      id: 'update-input-type-changed',
      message: 'The input {what} of {operation} was {before}; existing flows send that.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); certification-policy-errors (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § when to version',
    },
    {
      kind: 'outputType',
      id: 'update-output-type-changed',
      message: 'The output {what} of {operation} was {before}; existing flows that read it may break.',
      validator:
        'The type has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); microsoft/PowerPlatformConnectors#3910; microsoft/PowerPlatformConnectors#4168',
    },
    {
      kind: 'outputDeleted',
      id: 'update-output-deleted',
      message: 'The output {what} of {operation} is gone; existing flows that read it break.',
      source:
        'change validator (.pipelines/swagger_validation.yml -> ValidateChange); certification-policy-errors (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § when to version',
    },
  ];

export default rules(rows, ({ kind, id, message, validator, source }) => ({
  id,
  area: 'update',
  severity:
    kind === 'inputHidden'
      ? { verified: 'warning', independent: 'warning' }
      : { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [], ...(validator ? { message: validator } : {}) },
  source,
  when: 'update',
  messages: { changed: message },
  visit: {
    connector(connector, report) {
      for (const change of changes(connector)) {
        if (change.kind !== kind) continue;
        const { operation, what, before, at, onKey } = change;
        report('changed', onKey ? keyAt(at) : at, {
          values: { operation, what, name: what.split('/').at(-1) ?? what, before: before.text },
          related: [
            {
              message: 'The last certified version: {before}',
              values: { before: before.text },
              target: before.at,
            },
          ],
          fixes: restore(change),
        });
      }
    },
  },
}));

/** The way back to what flows rely on. A new revision of the operation is the other way; the page shows it. */
function restore({ kind, at, old, now, before }: Change): Fix[] {
  switch (kind) {
    case 'operationDeleted':
      return [bringBack(at, old)];
    case 'operationHidden':
    case 'inputHidden':
      return [suggestion('Make it visible again', remove(at))];
    case 'pathChanged':
      return old.verb === now?.verb
        ? [suggestion('Go back to {path}', rename(at, old.path), { path: old.path })]
        : [];
    case 'locationChanged':
    case 'inputType':
    case 'outputType':
      return /^[a-z]+$/i.test(before.text) && at.key !== 'format'
        ? [suggestion('Go back to "{before}"', set(at, before.text), { before: before.text })]
        : [];
    case 'nowRequired':
    case 'enumAdded':
      return [suggestion('Remove it', remove(at))];
    default:
      return [];
  }
}

function bringBack(paths: Change['at'], old: Change['old']): Fix {
  const { json } = paths.document;
  const values = { operation: old.id ?? '' };
  const container = (json.value as { paths?: Record<string, unknown> } | undefined)?.paths;
  const edit =
    container && Object.hasOwn(container, old.path)
      ? insert(below(paths, old.path), old.verb, old.json)
      : insert(paths, old.path, { [old.verb]: old.json });
  return suggestion('Bring {operation} back', edit, values);
}
