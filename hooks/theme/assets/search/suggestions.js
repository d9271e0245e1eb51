// Suggestions while somebody types in a search box: words of the site and titles, to go straight to. A combobox as the
// ARIA practices describe it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): arrows choose, Enter goes, Escape closes.
import { element } from "./element.js";
import { words } from "./words.js";

const MOST = 6;
const SITE = new URL("../../", import.meta.url);
let known;

const flat = (text) => words(text).join(" ");

// What is called so goes before what is also called so, and the beginning of a name before a word in it.
const beginning = (begin) => {
  if (begin.length < 2) return [];
  const fit = ({ text, name }) => (name.startsWith(begin) ? 4 : ` ${name}`.includes(` ${begin}`) ? 3 : text.startsWith(begin) ? 2 : Number(` ${text}`.includes(` ${begin}`)));
  const fitting = known.map((entry) => [fit(entry), entry]).filter(([fits]) => fits).sort(([a, x], [b, y]) => b - a || y.number - x.number);
  const addresses = fitting.map(([, { address }]) => address);
  return fitting.map(([, entry]) => entry).filter(({ address }, rank) => addresses.indexOf(address) === rank).slice(0, MOST);
};

// For the whole text, or else for the word that somebody is typing.
const suggestions = (typed) => {
  const whole = beginning(flat(typed));
  return whole.length ? whole : beginning(words(typed).at(-1) || "");
};

const note = ({ text, name, typed, heading, number }) => {
  const kind = number ? `${heading}, ${number} gevonden` : heading; // a title is one entry itself
  return name === text ? kind : `${typed}: ${kind}`;
};

/** Gives a search box its suggestions. */
export const suggestFor = async (input) => {
  if (!known) {
    const response = await fetch(new URL("zoeken/begrippen.json", SITE), { cache: "no-cache" });
    known = (await response.json()).map(([typed, label, heading, address, number]) => ({ typed, text: flat(typed), name: flat(label), label, heading, address, number }));
  }
  const list = element("ul", { className: "kb-proposals", id: `${input.id}-voorstellen`, role: "listbox", ariaLabel: "Voorstellen", hidden: true });
  input.after(list);
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (row) => {
    const options = [...list.children];
    chosen = row < options.length ? row : -1; // below the last one stands the box itself
    options.forEach((option, other) => { option.ariaSelected = String(other === chosen); });
    if (options[chosen]) {
      input.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const open = () => {
    const entries = suggestions(input.value);
    list.replaceChildren(...entries.map((entry, row) => {
      const option = element("li", { id: `${list.id}-${row}`, role: "option", ariaSelected: "false" },
        entry.label, " ", element("small", { textContent: note(entry) }));
      option.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
      option.addEventListener("click", () => location.assign(new URL(`${entry.address}/`, SITE)));
      return option;
    }));
    list.hidden = entries.length === 0;
    chosen = -1;
    input.ariaExpanded = String(entries.length > 0);
    input.removeAttribute("aria-activedescendant");
  };

  input.role = "combobox";
  input.setAttribute("aria-controls", list.id);
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      if (!list.hidden) choose(event.key === "ArrowDown" ? chosen + 1 : (chosen < 0 ? list.children.length : chosen) - 1);
    } else if (event.key === "Enter" && chosen >= 0 && list.children[chosen]) {
      event.preventDefault();
      list.children[chosen].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  if (document.activeElement === input && input.value) open();
};
