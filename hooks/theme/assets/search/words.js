// The words of a text and their stems, by the rules of hooks/kennisbank/text/dutch.py; a test holds the two together.
import stemmer from "../vendor/stemmer.js";

/** The words of a text as they are looked for: small letters without accents, and numbers. */
export const words = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
  .replace(/[[(]([\p{L}\p{N}_]+)[\])](?=[\p{L}\p{N}_])/gu, "$1").replace(/(?<=[a-z])@(?=[a-z])/g, "a")
  .replace(/(?<=[a-z])['’‘`´]s?(?![a-z])/g, "").replace(/(?<=\d)[.,](?=\d)/g, ",").replace(/(?<=\d)e(?![a-z])/g, "")
  .match(/[0-9]+(?:,[0-9]+)*|[a-z]+[a-z0-9]*/g) || [];

/** What a word has in common with its other forms. */
export const stem = (word) => word.length > 3 && /^[a-z]+$/.test(word) ? stemmer.stemWord(word) : word;
