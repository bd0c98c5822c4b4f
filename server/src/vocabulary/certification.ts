/** The keys of certification.json, by the object that has them; "root" is the file, "ignore" an item of ignores. Data only. */
export const certificationKeys: Readonly<Record<string, readonly string[] | undefined>> = {
  root: ['profile', 'rules', 'ignores', 'baseline', 'offer'],
  ignore: ['rule', 'file', 'pointer', 'reason'],
  offer: [
    'name',
    'url',
    'package',
    'oauthClientId',
    'categories',
    'contract',
    'privacyUrl',
    'supportUrl',
    'hideKey',
    'notify',
    'certificationNotes',
  ],
  package: ['sha256', 'linkExpires'],
};
