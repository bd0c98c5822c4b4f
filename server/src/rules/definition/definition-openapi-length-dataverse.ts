import { compactLength } from '../../connector/json/compactLength';
import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { limits } from '../../vocabulary/names';

const limit = limits.definitionDataverseChars;

export default rule({
  id: 'definition-openapi-length-dataverse',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
    message:
      "The length of the 'openapidefinition' attribute of the 'connector' entity exceeded the maximum allowed length of '500000'.",
  },
  source: 'microsoft/PowerPlatformConnectors#3567',
  messages: {
    tooLong: 'Without white space the definition has {length} characters; a solution holds at most {limit}.',
  },
  visit: {
    root({ document }, report) {
      if (document.text.length <= limit) return;
      const length = compactLength(document.json);
      if (length > limit) report('tooLong', textAt(document), { values: { length, limit } });
    },
  },
});
