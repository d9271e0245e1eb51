// The menu is open in the HTML, so that it works without a script; on a small screen it starts closed.
const menu = document.querySelector(".kb-nav__details");
const wide = matchMedia("(min-width: 60em)");
const fold = () => { menu.open = wide.matches; };
wide.addEventListener("change", fold);
fold();

// Material remembers the choice of light or dark, but does not tick its radio button.
const chosen = (window.__md_get("__palette") || { color: { media: "(prefers-color-scheme)" } }).color;
const followsDevice = chosen.media === "(prefers-color-scheme)";
document.querySelectorAll("[name=__palette]").forEach((input) => {
  const own = input.dataset.mdColorMedia;
  const scheme = chosen.scheme === "slate" ? "dark" : "light";
  input.checked = followsDevice ? own === chosen.media : own === `(prefers-color-scheme: ${scheme})`;
});

// Only the results page needs the search engine.
if (document.getElementById("zoekresultaten")) import("./zoeken.js");
