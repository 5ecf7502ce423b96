/** Messages of one area in both languages side by side; a key missing in one of them is a compile error. */
export type MessageTree = { readonly [key: string]: string | MessageTree }

/** The same keys with any text: what the second language must have. */
export type Widened<Tree> = Tree extends string ? string : { readonly [Key in keyof Tree]: Widened<Tree[Key]> }

export interface Bilingual<English> {
  en: English
  zh: Widened<English>
}

/** ICU messages; the English literals give the types of the arguments. */
export function bilingual<const English extends MessageTree>(
  english: English,
  chinese: Widened<English>,
): Bilingual<English> {
  return { en: english, zh: chinese }
}
