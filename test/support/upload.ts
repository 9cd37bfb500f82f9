import type { UploadForm } from '../../domain/kernel/file-store.ts';

/** Posts a file with a form, as a browser does. The changes replace or add fields; null removes one. */
export async function postForm(
  form: UploadForm,
  content: Uint8Array | string,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<Response> {
  const body = new FormData();
  const fields = new Map<string, string | null>(form.fields.map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  for (const [name, value] of fields) if (value !== null) body.append(name, value);
  body.append('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], 'photo.jpg'));
  return fetch(form.url, { method: 'POST', body, redirect: 'manual' });
}

/** The code of the error that S3 answered. */
export const errorCodeOf = async (response: Response): Promise<string | undefined> =>
  /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
