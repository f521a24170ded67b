/** Real records that only hold some made-up facts name the source of the rest. */
const NAMES_SOURCE = /\b(?:bersumber|disusun) dari berita\b/i;

/** Does the note of a record say that only a part of it is made up? */
export function isPartlyExample(note: string | null): boolean {
  return note !== null && NAMES_SOURCE.test(note);
}
