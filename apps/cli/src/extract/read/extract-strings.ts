import { extractIndicators } from '@tocsin/indicators';
import type { ExtractOptions, Extraction, Indicator } from '@tocsin/indicators';

/** The indicators of every string of a JSON value, each with its JSON pointer (RFC 6901), as if each were a text. */
export function extractStrings(
  value: unknown,
  options: ExtractOptions & { readonly maxIndicators: number },
): Extraction {
  const found = new Map<string, Indicator>();
  let cut = false;
  for (const { text, pointer } of stringsOf(value, '')) {
    const { indicators, cut: cutThere } = extractIndicators(text, options);
    cut ||= cutThere;
    for (const { offset: _, ...indicator } of indicators) {
      const key = `${indicator.type} ${indicator.value}`;
      if (found.has(key)) continue;
      if (found.size < options.maxIndicators) found.set(key, { ...indicator, pointer });
      else cut = true;
    }
  }
  return { indicators: [...found.values()], cut };
}

function* stringsOf(
  value: unknown,
  pointer: string,
): Generator<{ readonly text: string; readonly pointer: string }> {
  if (typeof value === 'string') yield { text: value, pointer };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* stringsOf(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
}
