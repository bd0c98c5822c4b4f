/** The commands of packages, as the manifest names them after the prefix. Their code is read when the first of them runs. */
export const packageCommandIds = [
  'buildPackage',
  'copyPackageLink',
  'createDevelopmentSolution',
  'forgetStorageAccount',
  'renewPackageLink',
  'revokePackageLink',
  'revealPackage',
  'uploadPackage',
  'verifyPackage',
] as const;

export type PackageCommandId = (typeof packageCommandIds)[number];
