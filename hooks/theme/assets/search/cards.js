// Cards of what was found, with the words marked that somebody typed.
import { element, elementOf } from "./element.js";
import { loadItem } from "./files.js";
import { stem, words } from "./words.js";

const MOST_SENTENCES = 10; // cards for which the page itself is read

const marked = (text, stems) => {
  const pieces = text.split(/([\p{L}\p{N}[(@](?:[\p{L}\p{N}@'’,.[\]()]*[\p{L}\p{N})])?)/u);
  const isMatch = (piece) => words(piece).some((word) => stems.has(stem(word))
    || (word.length > 6 && [...stems].some((part) => part.length > 4 && word.includes(part))));
  return pieces.map((piece) => (isMatch(piece) ? element("mark", { textContent: piece }) : piece));
};

/** The card of an item with the words of these stems marked. */
export const markedCard = async (item, stems) => {
  const card = elementOf(await loadItem("kaarten", item));
  for (const part of card.querySelectorAll("h3 a, .kb-card > p, .kb-card__foot > span:not([class])")) part.replaceChildren(...marked(part.textContent, stems));
  return card;
};

const sentences = new Map(); // of each page that was read
const sentencesOf = async (address) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  page.querySelectorAll(".kb-tip, .kb-pieces").forEach((part) => part.remove()); // explanations, and what is there to be pasted
  const texts = [...page.querySelectorAll(".kb-prose :is(p, li, td), .kb-strip dd, .kb-body p")].map((node) => node.textContent.replace(/\s+/g, " ").trim());
  return texts.flatMap((text) => text.match(/[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?/g) || []);
};

// The sentence of a page with most of the words.
const bestSentence = async (link, stems) => {
  if (!sentences.has(link.href)) sentences.set(link.href, await sentencesOf(link.href));
  const hits = (sentence) => new Set(words(sentence).map(stem).filter((word) => stems.has(word))).size;
  const best = sentences.get(link.href).reduce((most, sentence) => (hits(sentence) > hits(most) ? sentence : most), "");
  return best && element("p", { className: "kb-card__sentence" }, "… ", ...marked(best.trim(), stems), " …");
};

/** Adds to the first of the cards that have none of the words the sentence of their page that has. */
export const addSentences = (cards, stems) => Promise.all(cards.slice(0, MOST_SENTENCES)
  .filter((card) => !card.querySelector("mark"))
  .map(async (card) => card.querySelector(".kb-card > p").after(await bestSentence(card.querySelector("a"), stems).catch(() => ""))));
