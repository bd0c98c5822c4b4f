/** What an exported solution does not carry, so that nothing is asked of it. Data only. */

/** Rules about members of apiProperties.json that an export leaves out (publisher, stackOwner, capabilities, scriptOperations), about one that is a file of its own there, and about files that are no part of it. */
export const folderRules: ReadonlySet<string> = new Set([
  'publisher-required',
  'stackowner-required',
  'publisher-equals-stackowner',
  'capabilities-array',
  'gateway-setting',
  'oauth-isfirstparty',
  'script-operations-without-script',
  'script-without-script-operations',
  'connectionparameters-required',
  'intro-required',
  'package-path-layout',
]);

/** Areas whose files a package does not have; the intro has its own. */
export const folderAreas: ReadonlySet<string> = new Set(['settings', 'certification', 'package', 'update']);
