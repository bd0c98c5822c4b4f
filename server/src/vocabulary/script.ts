/** What Microsoft says of a connector's script. Data only. */

/**
 * The namespaces that a script may use.
 * https://learn.microsoft.com/connectors/custom-connectors/write-code
 */
export const scriptNamespaces: ReadonlySet<string> = new Set([
  'System',
  'System.Collections',
  'System.Collections.Generic',
  'System.Diagnostics',
  'System.Drawing',
  'System.Drawing.Drawing2D',
  'System.Drawing.Imaging',
  'System.IO',
  'System.IO.Compression',
  'System.Linq',
  'System.Net',
  'System.Net.Http',
  'System.Net.Http.Headers',
  'System.Net.Security',
  'System.Security.Authentication',
  'System.Security.Cryptography',
  'System.Text',
  'System.Text.RegularExpressions',
  'System.Threading',
  'System.Threading.Tasks',
  'System.Web',
  'System.Xml',
  'System.Xml.Linq',
  'Microsoft.Extensions.Logging',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
]);

/** Bytes that a script may have. https://learn.microsoft.com/connectors/custom-connectors/write-code § FAQ */
export const scriptBytes = 1_048_576;
