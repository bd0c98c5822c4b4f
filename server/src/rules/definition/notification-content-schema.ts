import { isObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';
import { insertMissing } from '../../engine/suggestions';

export default rule({
  id: 'notification-content-schema',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-notification-content',
  messages: {
    noSchema: 'The notification content has no "schema" that says what is sent.',
    notObject: 'The notification content has to be an object with a "schema".',
  },
  onFailure: ({ value, at }) => ({
    fixes: isObject(value)
      ? insertMissing(
          { json: value, at },
          {
            schema: {
              type: 'object',
              properties: {
                id: { type: 'string', 'x-ms-summary': 'ID', description: 'What it has happened to.' },
              },
            },
          },
        )
      : [],
  }),
});
