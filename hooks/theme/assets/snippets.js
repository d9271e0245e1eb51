// A snippet to paste: as rich text for Outlook and Word, or in another form. The forms were made when the site was built
// (hooks/kennisbank/site/snippets/renderings.py): those of a page stand in it as data, those of a list come from files.
const SITE = new URL("../", import.meta.url).href;
const UNKNOWN_SITE = "https://adres.invalid/"; // as the build writes where it does not know the address of the site

const SAID = {
  rich: "Gekopieerd. Plak het in je nieuwsbrief.",
  link: "Gekopieerd: alleen de link.",
  text: "Gekopieerd zonder opmaak.",
  markdown: "Gekopieerd als Markdown.",
  html: "Gekopieerd als HTML.",
  code: "Gekopieerd. Plak de code op je intranet.",
};
const CLOSED = "Kopiëren mag hier niet van je browser. De tekst is geselecteerd: kopieer met Ctrl+C, of op een Mac met Cmd+C.";
const EMPTY = "Er staat niets in de lijst om te kopiëren.";
const FAILED = "Dit lukt nu niet. Laad de pagina opnieuw, en probeer het nog eens.";

// What goes on the clipboard for a form, by its type.
const contentOf = (form, forms) => (form === "rich"
  ? { "text/html": forms.html, "text/plain": forms.text }
  : { "text/plain": forms[form] });

// The clipboard as browsers give it to pages with a safe connection.
const write = (content) => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
  Object.entries(content).map(([type, text]) => [type, new Blob([text], { type })]),
))]);

// The older way, which works without one too: it fills what the browser is about to copy.
const writeOldWay = (content) => {
  let isFilled = false;
  const fill = (event) => {
    for (const [type, text] of Object.entries(content)) event.clipboardData.setData(type, text);
    event.preventDefault();
    isFilled = true;
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
  if (!isFilled) throw new Error("the clipboard is closed");
};

// Shows a snippet in a form, for who wants to see what was copied or has to copy it herself.
const show = (form, forms, shown) => {
  if (form === "rich") shown.innerHTML = forms.html; // made when the site was built; the title of a list is escaped below
  else shown.replaceChildren(Object.assign(document.createElement("pre"), { textContent: forms[form] }));
  shown.hidden = false;
};

const copy = async (form, forms, { status, shown }) => {
  const content = contentOf(form, forms);
  show(form, forms, shown);
  try {
    await (navigator.clipboard?.write ? write(content).catch(() => writeOldWay(content)) : writeOldWay(content));
    status.textContent = SAID[form];
  } catch {
    shown.focus();
    getSelection().selectAllChildren(shown);
    status.textContent = CLOSED;
  }
};

/**
 * Makes the buttons in a box copy a snippet: each in its own form, shown in the box and said to a screen reader.
 *
 * forms: gives the snippet as `html`, `text`, `markdown` and `link` when somebody asks for it, or null if there is none, or a promise.
 */
export const prepare = (box, forms) => {
  const parts = { shown: box.querySelector(".kb-clip__text"), status: box.querySelector("[role=status]") };
  for (const button of box.querySelectorAll("button")) {
    button.addEventListener("click", async () => {
      for (const other of document.querySelectorAll(".kb-clip [role=status]")) other.textContent = ""; // only the last one counts
      try {
        const snippet = await forms();
        if (snippet) await copy(button.dataset.copy, completed(snippet), parts);
        else parts.status.textContent = EMPTY;
      } catch {
        parts.status.textContent = FAILED;
      }
    });
  }
  box.querySelector(".kb-clip__ways").hidden = false; // without a script, or before it is there, they would do nothing
};

const completed = (forms) => Object.fromEntries(
  Object.entries(forms).map(([form, text]) => [form, text.replaceAll(UNKNOWN_SITE, SITE)]),
);

/** The forms of a snippet that stand in its box. */
export const formsIn = (box) => JSON.parse(box.querySelector("script").textContent);

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A line of plain text that Markdown shows as it is, as the build writes it (a test holds the two together). */
export const asMarkdown = (text) => text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/^([0-9]+(?=[.)])|(?=[-+=]))/, "$1\\");

/**
 * The forms of a list. title, address: what it is called, and where it stands; snippets: the forms of what is in it;
 * note: what holds for all of them; more: how many there are besides; action: the question at its end; origin: which
 * site it is from.
 */
export const listed = ({ title, address, note, snippets, more, action, origin }) => {
  const all = (form) => snippets.map((snippet) => snippet[form]).join("");
  const rest = `En nog ${more}`;
  return {
    link: address,
    html: `<p><b><a href="${escaped(address)}">${escaped(title)}</a></b><br>${escaped(note)}</p>\n<ul>\n${all("html")}${more ? `<li><a href="${escaped(address)}">${rest}</a></li>` : ""}</ul>\n<p>${escaped(action)}<br><i>${escaped(origin)}</i></p>\n`,
    text: `${title}\n${note}\n${address}\n\n${all("text")}${more ? `- ${rest}: ${address}\n` : ""}\n${action}\n${origin}\n`,
    markdown: `**[${asMarkdown(title)}](${address})**\\\n${asMarkdown(note)}\n\n${all("markdown")}${more ? `- [${rest}](${address})\n` : ""}\n${asMarkdown(action)}\\\n*${asMarkdown(origin)}*\n`,
  };
};
