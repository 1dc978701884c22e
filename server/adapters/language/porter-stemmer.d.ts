declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  /** Only what is used of the module: the stem of one lower-case English word. */
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
