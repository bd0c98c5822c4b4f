import { isObject, type Json } from '../../connector/json/parse';
import { rule } from '../../engine/rule';
import { insertMissing, renameToNearest } from '../../engine/suggestions';

/** What a missing key gets; the id is the one of the operation. */
const usual: Readonly<Record<string, Json>> = {
  'openai-enabled': true,
  'x-ms-require-user-confirmation': true,
};
const itemKeys = ['operationId', 'x-ms-require-user-confirmation', 'parameters'];

export default rule({
  id: 'plugin-openai-data-shape',
  area: 'plugin',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors; Copilot for Sales sample',
  messages: {
    notObject: '"{name}" has the type {actual}; an object is wanted.',
    notList: '"{name}" has the type {actual}; a list of objects is wanted.',
    item: 'An item of "operations" has to be an object with the operation and whether it asks first.',
    notBoolean: '"{name}" has the type {actual}; true or false is wanted.',
    notText: '"{name}" has the type {actual}; a text is wanted.',
    missing: 'There is no "{key}".',
    unknownKey: 'An item of "operations" has no "{key}"; remove it.',
  },
  onFailure({ key, value, at, owner }) {
    if (key === undefined || !isObject(value)) return {};
    const node = { json: value, at };
    if (Object.hasOwn(value, key)) return { fixes: renameToNearest(node, key, itemKeys) };
    return { fixes: insertMissing(node, { [key]: usual[key] ?? owner.json.operationId ?? '' }) };
  },
});
