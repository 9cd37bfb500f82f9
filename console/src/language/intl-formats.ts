/**
 * The formats of `Intl`, each made once: making one takes a slow processor some milliseconds, which a list would spend in each row.
 * They are as many as the console's kinds of texts, zones and currencies.
 */
function madeOnce<Options, Format>(
  Maker: new (locale: string, options: Options) => Format,
): (locale: string, options: Options) => Format {
  const made = new Map<string, Format>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const format = made.get(key) ?? new Maker(locale, options);
    made.set(key, format);
    return format;
  };
}

export const dateFormat = madeOnce<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
export const numberFormat = madeOnce<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
export const relativeFormat = madeOnce<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(
  Intl.RelativeTimeFormat,
);
