// The choices beside a list, on the page: how many items each would leave, what is chosen, and the ways out.
import { inUse } from "./address.js";
import { element } from "./element.js";
import { narrow } from "./filter.js";

/** What the word of a box is called on the page. */
export const labelOf = (box) => box.nextElementSibling.textContent;

const groupOf = (box) => box.closest(".kb-choice").querySelector("summary").textContent;

/** Shows what is chosen in a form, and beside every box its number; a box that would leave nothing is hidden. */
export const showCounts = (form, boxes, counts, chosen) => {
  for (const box of boxes) {
    const keys = chosen[box.name] || [];
    const [label, number] = [box.closest("label"), counts.get(box)];
    box.checked = keys.includes(box.value);
    label.querySelector(".kb-n").textContent = keys.length && !box.checked ? `+${number}` : number;
    label.hidden = number === 0 && !box.checked;
  }
  for (const more of form.querySelectorAll(".kb-choice__more")) {
    const left = [...more.querySelectorAll("label")].filter((label) => !label.hidden);
    more.hidden = left.length === 0;
    more.querySelector("summary").textContent = `Nog ${left.length}`;
    if (left.some((label) => label.control.checked)) more.open = true;
  }
  for (const group of form.querySelectorAll(".kb-choice")) group.hidden = [...group.querySelectorAll("label")].every((label) => label.hidden);
};

const chip = (text, onclick) => element("li", {}, element("button", {
  className: "kb-chip kb-chip--on", type: "button", ariaLabel: `Haal weg: ${text}`, onclick,
}, text, element("span", { className: "kb-chip__cross", ariaHidden: "true" })));

const button = (textContent, onclick) => element("button", { className: "kb-chip", type: "button", textContent, onclick });

/** For each chosen box a chip that takes it away, and one for all of them together. */
export const chips = (boxes, { undo, clear }) => [
  ...boxes.map((box) => chip(`${groupOf(box)}: ${labelOf(box)}`, () => undo(box))),
  ...(boxes.length > 1 ? [element("li", {}, button("Wis alle keuzes", clear))] : []),
];

/** Ways to go on, under a text. */
export const offered = (text, ways) => element("div", {}, element("p", { textContent: text }),
  element("ul", { className: "kb-chips" }, ...ways.map((way) => element("li", {}, way))));

/** Beside a chosen part of the region a button for what counts for all of it. narrowTo: what to do with other choices. */
export const wider = ({ chosen, ...list }, narrowTo) => {
  const { keys, whole } = list.facets.subregio;
  const places = chosen.subregio || [];
  if (!places.length || whole.every((code) => places.includes(keys[code]))) return [];
  const more = { ...chosen, subregio: [...places, ...whole.map((code) => keys[code])] };
  const number = narrow({ ...list, chosen: more }).passing.length - narrow({ ...list, chosen }).passing.length;
  const label = labelOf(list.boxes.find((box) => box.name === "subregio" && box.value === keys[whole[0]]));
  return number ? [element("p", {}, button(`Ook ${label}: nog ${number}`, () => narrowTo(more)))] : [];
};

/** Where choices leave nothing: which of them to undo, and how many items that gives. */
export const waysOut = ({ chosen, ...list }, narrowTo) => offered("Haal een keuze weg:", inUse(chosen).flatMap(([name]) => {
  const left = { ...chosen, [name]: [] };
  const number = narrow({ ...list, chosen: left }).passing.length;
  const group = groupOf(list.boxes.find((box) => box.name === name)).toLowerCase();
  return number ? [button(`Zonder ‘${group}’: ${number}`, () => narrowTo(left))] : [];
}));
