// Proposals while somebody types in a search box: words of the site and titles, to go straight to. A combobox as the
// ARIA practices describe it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): arrows choose, Enter goes, Escape closes.
import { words } from "./query.js";

const MOST = 6;
const SITE = new URL("../../", import.meta.url);
let known;

const flat = (text) => words(text).join(" ");

// What is called so goes before what is also called so, and the beginning of a name before a word in it.
const beginning = (begin) => {
  if (begin.length < 2) return [];
  const fit = ({ text, name }) => (name.startsWith(begin) ? 4 : ` ${name}`.includes(` ${begin}`) ? 3 : text.startsWith(begin) ? 2 : Number(` ${text}`.includes(` ${begin}`)));
  const found = known.map((one) => [fit(one), one]).filter(([fits]) => fits).sort(([a, x], [b, y]) => b - a || y.number - x.number);
  const addresses = found.map(([, { address }]) => address);
  return found.map(([, one]) => one).filter(({ address }, place) => addresses.indexOf(address) === place).slice(0, MOST);
};

// For the whole text, or else for the word that somebody is typing.
const proposals = (typed) => {
  const whole = beginning(flat(typed));
  return whole.length ? whole : beginning(words(typed).at(-1) || "");
};

const KINDS = { praktijken: "aanpak", projecten: "project", netwerk: "organisatie" };
const note = ({ text, name, typed, heading, address, number }) => {
  const kind = KINDS[address.split("/")[0]] || `${heading}, ${number} gevonden`;
  return name === text ? kind : `${typed}: ${kind}`;
};

// Gives a search box its proposals.
export const propose = async (input) => {
  if (!known) {
    const response = await fetch(new URL("zoeken/begrippen.json", SITE), { cache: "no-cache" });
    known = (await response.json()).map(([typed, label, heading, address, number]) => ({ typed, text: flat(typed), name: flat(label), label, heading, address, number }));
  }
  const list = Object.assign(document.createElement("ul"), { className: "kb-proposals", id: `${input.id}-voorstellen`, role: "listbox", ariaLabel: "Voorstellen", hidden: true });
  input.after(list);
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    const options = [...list.children];
    chosen = place < options.length ? place : -1; // below the last one stands the box itself
    options.forEach((option, number) => { option.ariaSelected = String(number === chosen); });
    if (options[chosen]) {
      input.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const open = () => {
    const found = proposals(input.value);
    list.replaceChildren(...found.map((one, place) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${place}`, role: "option", ariaSelected: "false" });
      const kind = Object.assign(document.createElement("small"), { textContent: note(one) });
      option.append(one.label, " ", kind);
      option.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
      option.addEventListener("click", () => location.assign(new URL(`${one.address}/`, SITE)));
      return option;
    }));
    list.hidden = found.length === 0;
    chosen = -1;
    input.ariaExpanded = String(found.length > 0);
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
