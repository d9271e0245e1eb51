// The answer to what somebody typed: what was found, how the words were read, and what to try where nothing was found.
import { shortened } from "./address.js";
import { addSentences, markedCard } from "./cards.js";
import { offered } from "./choices.js";
import { element } from "./element.js";
import { load } from "./files.js";
import { find } from "./query.js";
import { stem, words } from "./words.js";

const TOO_FAR = 0.15; // of the score of the best: what answers the query less is left out
const MOST_PAGES = 4; // of words of the site, beside what was found
const MOST_TOPICS = 6; // to try instead
const LIKE = 0.6; // what two words share at least to be taken for each other

/**
 * The answer to a query. scores: how well an item answers it, by its number; cardOf: makes the card of an item, marked;
 * addSentences: adds to cards the sentence that matched; readings: makes what stands above them.
 */
export const answerTo = async (query) => {
  const { scores, pieces, stems } = await find(query);
  const best = Math.max(0, ...scores.values());
  return {
    scores: new Map([...scores].filter(([, score]) => score > best * TOO_FAR)),
    cardOf: (item) => markedCard(item, stems),
    addSentences: (cards) => addSentences(cards, stems),
    readings: () => readings(pieces),
  };
};

// The words of the site and what they are also called, each with the page that it leads to.
const pagesOfWords = async () => (await load("begrippen.json"))
  .map(([text, label, heading, address, number]) => ({ text, label, heading, address, number }))
  .filter(({ number }) => number);

const onceEach = (pages) => [...new Map(pages.map((page) => [page.address, page])).values()];

const linkTo = ({ label, heading, address, number }) => element("a", { className: "kb-chip", href: `../${address}/` },
  `${heading}: ${label}`, element("span", { className: "kb-n", textContent: number }));

// How the words were read, when that is not as they were typed, and the pages of the words of the site that they name.
const readings = async (pieces) => {
  const known = await pagesOfWords();
  const flat = (text) => words(text).map(stem).join(" ");
  const pages = onceEach(pieces.flatMap(({ typed }) => known.filter(({ text }) => flat(text) === flat(typed))));
  const under = pages.filter(({ text, label }) => flat(text) !== flat(label));
  const [hits, misses] = [pieces.filter(({ weights }) => weights.size), pieces.filter(({ weights }) => !weights.size)];
  const lines = [
    ...hits.filter(({ typed, used }) => used[0] !== typed).map(({ typed, used }) => `‘${shortened(typed)}’ staat nergens. Gezocht op: ${used.join(", ")}.`),
    ...(hits.length ? misses : []).map(({ typed }) => `Niets met ‘${shortened(typed)}’.`),
    ...under.slice(0, MOST_PAGES).map(({ text, label, heading }) => `‘${text}’ valt hier onder ${heading.toLowerCase()}: ${label}.`),
  ];
  const links = pages.slice(0, MOST_PAGES).map((page) => element("li", {}, linkTo(page)));
  return [...lines.map((textContent) => element("p", { textContent })),
    ...(links.length ? [element("ul", { className: "kb-chips", ariaLabel: "Kijk ook bij" }, ...links)] : [])];
};

/** The topics that share most pairs of letters with what was typed; without any, those with most entries. */
export const nearest = async (query) => {
  const topics = (await pagesOfWords()).filter(({ address }) => address.startsWith("onderwerp/"));
  const pairs = (text) => new Set(words(text).flatMap((word) => [...word].slice(1).map((letter, before) => word[before] + letter)));
  const own = pairs(query);
  const likeness = ({ text }) => {
    const other = pairs(text);
    return (2 * [...other].filter((pair) => own.has(pair)).length) / (own.size + other.size || 1);
  };
  const alike = topics.filter((topic) => likeness(topic) > LIKE).sort((a, b) => likeness(b) - likeness(a));
  const best = alike.length ? alike : topics.sort((a, b) => b.number - a.number);
  return offered(alike.length ? "Bedoel je een van deze?" : "Daar vonden wij nog niets over. Dit zijn de onderwerpen waar het meeste over staat:",
    onceEach(best).slice(0, MOST_TOPICS).map(linkTo));
};
