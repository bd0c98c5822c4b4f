/** Scripts that defects can be put into. */
import type { Break, Patient } from './harness';
import { operationIds } from './policyPlaces';

/** A sound script whose class holds this, for a connector without another one. */
export const scriptOf = (
  inside: string,
  { before = '', head = 'public class Script : ScriptBase' }: { before?: string; head?: string } = {},
): string => `using System.Net.Http;
using System.Threading.Tasks;
${before}
${head}
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        ${inside}
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);
    }
}
`;

/** Replaces the script; due is the text that is marked in it, or the whole file. */
export const script =
  (text: string | ((id: string) => string | undefined), marked?: string, name = 'script.csx'): Break =>
  patient => {
    const [id = ''] = operationIds(patient);
    const code = typeof text === 'string' ? text : id === '' ? undefined : text(id);
    if (code === undefined) return undefined;
    removeScripts(patient);
    patient.files[name] = code;
    return { file: name, pointer: '', ...(marked !== undefined && { mark: { text: marked } }) };
  };

export function removeScripts({ files }: Patient): void {
  for (const name of Object.keys(files)) if (/\.csx?$/i.test(name)) files[name] = null;
}
