const SIGNATURES = { ole: [0xd0, 0xcf, 0x11, 0xe0], zip: [0x50, 0x4b] };

/**
 * A file's kind by its first bytes: `ole`, the old binary format of Word and Excel, which WPS still writes; `zip`, the
 * container of .docx and .xlsx; undefined for all others, including texts.
 */
export function kindOf(bytes: Uint8Array): 'ole' | 'zip' | undefined {
  const startsWith = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (startsWith(SIGNATURES.ole)) return 'ole';
  return startsWith(SIGNATURES.zip) ? 'zip' : undefined;
}
