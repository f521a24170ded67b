import type { Locale } from './locale';

/** A text, or a function that makes one from the values it is given. */
type Message = string | ((...values: never[]) => string);
type Messages = Record<string, Message>;

/** The same keys, each with the same values to fill in. */
type Translated<M extends Messages> = {
  readonly [K in keyof M]: M[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : string;
};

export type Catalogue<T> = Readonly<Record<Locale, T>>;

/**
 * The texts of one subject in both languages. A key that is missing from the English side, or takes
 * other values there, fails the type check. Each page ships only the catalogues that it imports.
 */
export function catalogue<M extends Messages>(texts: {
  id: M;
  en: NoInfer<Translated<M>>;
}): Catalogue<Translated<M>> {
  return texts as unknown as Catalogue<Translated<M>>;
}
