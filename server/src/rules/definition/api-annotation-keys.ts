import { isObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';
import { changeToAllowed, renameToNearest } from '../../engine/suggestions';

const keys = ['family', 'revision', 'status', 'replacement', 'expires'];

export default rule({
  id: 'api-annotation-keys',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas; https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § table',
  messages: {
    unknownKey: 'An annotation has no "{key}"; it has family, revision, status, replacement and expires.',
    family: 'The family has the type {actual}; a text is wanted.',
    revision: 'The revision is {value}; a whole number from 1 on is wanted.',
    status: 'The status is {value}; it is "Preview" or "Production".',
  },
  fixable: true,
  onFailure({ key, value, at }) {
    if (key !== undefined)
      return { fixes: isObject(value) ? renameToNearest({ json: value, at }, key, keys) : [] };
    return {
      values: { value: JSON.stringify(value) },
      fixes: at.key === 'status' ? changeToAllowed(value, at, ['Preview', 'Production']) : [],
    };
  },
});
