import { isObject } from '../../connector/json/parse';
import { textAt } from '../../engine/finding';
import { rule, type Details } from '../../engine/rule';
import { renameToNearest } from '../../engine/suggestions';
import { syntaxDetails, syntaxMessages } from '../../engine/syntaxFaults';
import { certificationKeys } from '../../vocabulary/certification';

export default rule({
  id: 'certification-file-valid',
  area: 'certification',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'the format of certification.json, a file of this project',
  messages: {
    ...syntaxMessages,
    notObject: 'certification.json needs an object, such as {}.',
    unknownKey: 'certification.json has no setting "{key}" here.',
    missingKey: '"{key}" is missing.',
    wrongType: '"{name}" is of the type {actual}; {expected} is needed.',
    unknownValue: '"{name}" is "{value}"; it must be one of {allowed}.',
    notIgnore: 'This ignore is of the type {actual}; an object with "rule" and "reason" is needed.',
    noRule: 'This ignore names no rule.',
    badPointer:
      '"{value}" is no JSON pointer; it is empty or begins with "/", with "/" in a name as ~1 and "~" as ~0.',
    badPage: '"{value}" is no page of Partner Center; it begins with https://partner.microsoft.com/.',
    badLink: '"{value}" is no address that begins with https://.',
    badContract: '"{value}" is neither "standard" nor an address that begins with https://.',
    badHideKey: '"{value}" may hold lower-case letters and digits only.',
    badMail: '"{value}" is no e-mail address.',
    badFingerprint: '"{value}" is no SHA-256; it has 64 digits 0-9 and a-f.',
    badDate: '"{value}" is no point in time such as "2027-01-31T12:00:00Z".',
    tooMany: '{length} categories are chosen; at most {limit} are allowed.',
    repeated: 'A category is chosen twice.',
  },
  fixable: true,
  visit: {
    document(document, report, _, kind) {
      if (kind !== 'certification') return;
      const { faults, value, complete } = document.json;
      for (const fault of faults)
        report(fault.kind, textAt(document, fault.start, fault.end), syntaxDetails(document, fault));
      if (complete && value !== undefined && !isObject(value)) report('notObject', textAt(document));
    },
  },
  onFailure({ value, at, key }): Details {
    if (key === undefined || !isObject(value) || Object.hasOwn(value, key) === false) return {};
    const holder = typeof at.key === 'number' ? 'ignore' : at.parent ? at.key : 'root';
    return { fixes: renameToNearest({ json: value, at }, key, certificationKeys[holder] ?? []) };
  },
});
