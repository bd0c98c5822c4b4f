import { ignoresOf } from '../../connector/certification';
import { below } from '../../connector/place';
import { reasonPlaceholder } from '../../engine/profile';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'certification-ignore-reason',
  area: 'certification',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'the format of certification.json, a file of this project',
  messages: {
    missing: 'This ignore has no reason; say why the finding is right as it is.',
    placeholder: 'The reason is still to be written; say why the finding is right as it is.',
  },
  visit: {
    certification(certification, report) {
      for (const { json, at } of ignoresOf(certification)) {
        const { reason } = json;
        if (isMissing(reason)) report('missing', reason === undefined ? at : below(at, 'reason'));
        else if (typeof reason === 'string' && reason.trim() === reasonPlaceholder)
          report('placeholder', below(at, 'reason'));
      }
    },
  },
});
