// What a term's first character says of its kind in a text's print and a case's profile. Without one of these it is a word.

/** A public place: "@云岭新城". */
export const PLACE = "@";
/** A city or district: "&岳麓区". */
export const REGION = "&";
/** Two Chinese characters that follow one another. */
export const PAIR = "~";
/** A single Chinese character; only worked out when texts are compared. */
export const CHARACTER = "^";
/** A concept of the thesaurus: "%state.noisy". */
export const CONCEPT = "%";
