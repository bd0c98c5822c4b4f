import { changes, type Change, type ChangeKind } from '../../connector/changes';
import type { Connector } from '../../connector/connector';
import { templateNames } from '../../connector/definition/paths';
import type { Operation } from '../../connector/definition/views';
import { isObject, type Json } from '../../connector/json/parse';
import { fromPointer } from '../../connector/json/pointer';
import { pathOf, type Place } from '../../connector/place';
import { insert, insertOrSet, remove, removeItem, rename, set, suggestion } from '../../engine/fix';
import { keyAt, type Edit, type Fix } from '../../engine/finding';
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
          values: { operation, what, name: fromPointer(`/${what}`).at(-1) ?? what, before: before.text },
          related: [
            {
              message: 'The last certified version: {before}',
              values: { before: before.text },
              target: before.at,
            },
          ],
          fixes: restore(change, connector),
        });
      }
    },
  },
}));

/** The way back to what flows rely on. A new revision of the operation is the other way; the page shows it. */
function restore(change: Change, connector: Connector): Fix[] {
  const { kind, at, old, before } = change;
  switch (kind) {
    case 'operationDeleted':
      return bringBack(at, old, connector);
    case 'operationHidden':
    case 'inputHidden':
      return [suggestion('Make it visible again', remove(at))];
    case 'pathChanged':
      return movedAlone(change, connector)
        ? [suggestion('Go back to {path}', rename(at, old.path), { path: old.path })]
        : [];
    case 'locationChanged':
    case 'inputType':
    case 'outputType':
      return /^[a-z]+$/i.test(before.text) && at.key !== 'format'
        ? [suggestion('Go back to "{before}"', set(at, before.text), { before: before.text })]
        : [];
    case 'nowRequired':
      return [suggestion('Remove it', removeRequired(at))];
    case 'enumAdded':
      return [suggestion('Remove it', remove(at))];
    default:
      return [];
  }
}

/** Whether nothing but the old path's own operations would move with the key, and nothing has taken the old path. */
function movedAlone({ old, now }: Change, { definition }: Connector): boolean {
  if (!now || !definition || old.verb !== now.verb) return false;
  const ids = new Set(old.pathItem.operations.map(({ id }) => id));
  return (
    templateNames(old.path).join() === templateNames(now.path).join() &&
    definition.pathItems.every(({ path }) => path !== old.path) &&
    now.pathItem.operations.every(({ id }) => id !== undefined && ids.has(id))
  );
}

/** Inserts the operation where it was; if another new one has taken its place, that one gets its id back. */
function bringBack(paths: Place, old: Operation, { definition, baseline }: Connector): Fix[] {
  const pathItem = definition?.pathItems.find(({ path }) => path === old.path);
  const taken = pathItem?.operations.find(({ verb }) => verb === old.verb);
  const id = old.id ?? '';
  if (taken && baseline?.definition?.operationsById.has(taken.id ?? '')) return [];
  if (taken)
    return [suggestion('Go back to "{before}"', insertOrSet(taken, 'operationId', id), { before: id })];
  const edit = pathItem
    ? insert(pathItem.at, old.verb, old.json)
    : insert(paths, old.path, { [old.verb]: old.json });
  return [suggestion('Bring {operation} back', edit, { operation: id })];
}

/** The parameter's `required`, or the item of the list that names the property. */
function removeRequired(at: Place): Edit {
  const list = at.parent && valueAt(at.parent);
  return at.parent && Array.isArray(list) ? removeItem(at.parent, list, Number(at.key)) : remove(at);
}

function valueAt(place: Place): Json | undefined {
  return pathOf(place).reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return (value as readonly Json[])[Number(key)];
    return isObject(value) ? value[key] : undefined;
  }, place.document.json.value);
}
