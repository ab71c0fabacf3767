import type { ListFormat } from '@tocsin/indicators';

/** What a manifest says of one list. */
export interface ListedFile {
  /** What verdicts call it. */
  readonly name: string;
  readonly kind: 'allow' | 'deny';
  readonly format: ListFormat;
  /** Name of its file, beside the manifest. */
  readonly file: string;
  readonly sha256: string;
}

/** The lists of a layer, as the construct packs them. */
export interface ListManifest {
  readonly schema: 'tocsin.indicator-lists/1';
  readonly lists: readonly ListedFile[];
}

const FORMS: Readonly<Record<keyof ListedFile, RegExp>> = {
  name: /^[^\n]{1,100}$/,
  kind: /^(?:allow|deny)$/,
  format: /^(?:plain|csv|stix|misp)$/,
  file: /^[\w-]{1,64}\.list$/,
  sha256: /^[0-9a-f]{64}$/,
};

/**
 * Reads a manifest.
 *
 * @throws Error that names what is wrong.
 */
export function readManifest(text: string): ListManifest {
  const manifest = JSON.parse(text) as Partial<ListManifest> | null;
  if (manifest?.schema !== 'tocsin.indicator-lists/1' || !Array.isArray(manifest.lists)) {
    throw new Error('its manifest is none of schema tocsin.indicator-lists/1');
  }
  const lists = manifest.lists as readonly Partial<Record<string, unknown>>[];
  lists.forEach((list, index) => {
    for (const [member, form] of Object.entries(FORMS)) {
      const found = list?.[member];
      if (typeof found === 'string' && form.test(found)) continue;
      throw new Error(`${member} of list ${index} in its manifest does not match ${form.source}`);
    }
  });
  return manifest as ListManifest;
}
