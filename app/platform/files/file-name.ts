const LONGEST_NAME = 200;

/**
 * The name that a person gave a file, made fit to keep and to show: without folders, control
 * characters and invisible marks (U+202E turns "fdp.exe" around), without characters that file
 * systems refuse, NFC, at most 200 characters with its extension kept. It names no file on our disk.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(clean) || 'file';
}

/** In code points, so that no character is cut in two. */
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const extension = [...fileExtension(name)];
  return [...letters.slice(0, LONGEST_NAME - extension.length), ...extension].join('');
}

/** `.pdf` of "Surat.PDF"; empty when there is none or it is no plain one. */
export function fileExtension(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}

/**
 * The header Content-Disposition as RFC 6266 has it: an ASCII `filename` for old readers, and
 * `filename*` (RFC 8187) when the name holds more.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const clean = cleanFileName(name);
  const ascii = clean.replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
  if (ascii === clean) return `${kind}; filename="${ascii}"`;
  const encoded = encodeURIComponent(clean).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
