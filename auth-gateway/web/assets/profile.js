// The first step: what the profile holds, and a file that goes into it.

import { call, patiently } from "./api.js";
import { count, el, find, show } from "./dom.js";
import { tell } from "./notice.js";

const COUNTED = [
  ["work", "position"], ["projects", "project"], ["education", "education entry", "education entries"],
  ["skills", "skill"], ["certificates", "certificate"], ["volunteer", "volunteer role"], ["publications", "publication"],
  ["awards", "award"], ["languages", "language"],
];
const NAMES = { basics: "Name and contact", work: "Positions", projects: "Projects", education: "Education", skills: "Skills",
  certificates: "Certificates", volunteer: "Volunteering", publications: "Publications", awards: "Awards",
  languages: "Languages", interests: "Interests", references: "References", meta: "About the file" };
const LARGEST = 10 * 1024 * 1024;

let version = null;

/** The version that a resume should be made from; null while there is no profile. */
export const profileVersion = () => version;

export function prepareImport(changed) {
  const drop = find("drop");
  const bring = (file) => file && importFile(file).then(changed, (problem) => tell(problem));
  find("file").addEventListener("change", (event) => {
    bring(event.target.files[0]);
    event.target.value = "";
  });
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); bring(event.dataTransfer.files[0]); });
  // A file that misses the field must not replace the page.
  for (const kind of ["dragover", "drop"]) window.addEventListener(kind, (event) => event.preventDefault());
  find("sample-file").addEventListener("click", async () => bring(await (await fetch("/assets/sample-resume.json")).blob()));
}

export async function showProfile() {
  try {
    const { body } = await patiently(() => call("GET", "/api/v1/profile"));
    version = body.version;
    find("profile-body").replaceChildren(...summary(body));
    show(find("import"), false);
    return true;
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    version = null;
    find("profile-body").replaceChildren(el("p", {}, "Nothing is here yet. Bring what you have:"));
    show(find("import"));
    return false;
  }
}

function summary(profile) {
  const basics = profile.basics || {};
  const more = el("button", { class: "quiet", type: "button" }, "Import a file");
  more.addEventListener("click", () => { show(find("import")); show(more, false); find("file").focus(); });
  return [
    el("p", { class: "who" }, basics.name || "No name yet"),
    basics.label ? el("p", { class: "dim" }, basics.label) : null,
    el("ul", { class: "counts" }, COUNTED.map(([section, one, many]) => {
      const number = (profile[section] || []).length;
      return number ? el("li", {}, el("b", {}, String(number)), " " + count(number, one, many).replace(/^\d+ /, "")) : null;
    })),
    more,
  ].filter(Boolean);
}

async function importFile(file) {
  tell(null);
  if (file.size > LARGEST) {
    throw new Error("This file is larger than 10 MB. A JSON Resume file is usually a few kilobytes.");
  }
  find("import-told").replaceChildren(el("p", { class: "dim" }, "Reading the file…"));
  try {
    const { body } = await patiently(() => call("POST", "/api/v1/profile/import?apply=true", { body: file, raw: true,
      headers: { "Content-Type": "application/json" } }));
    find("import-told").replaceChildren(...told(body));
  } catch (problem) {
    find("import-told").replaceChildren();
    throw problem;
  }
}

function told({ carried = {}, notCarried = [], warnings = [] }) {
  const rows = Object.entries(carried).map(([section, { added = 0, updated = 0, same = 0 }]) => el("tr", {},
    el("td", {}, NAMES[section] || section), el("td", {}, [added && `${added} added`, updated && `${updated} updated`,
      same && `${same} already there`].filter(Boolean).join(", "))));
  const left = notCarried.length;
  return [
    el("h3", {}, "What the file brought"),
    rows.length ? el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Section"),
      el("th", { scope: "col" }, "Carried"))), el("tbody", {}, rows)) : el("p", {}, "Nothing new."),
    left ? el("details", { open: left < 4 }, el("summary", {}, `${count(left, "value")} not carried`),
      el("ul", { class: "list" }, notCarried.map((finding) => el("li", {}, el("code", {}, finding.pointer || "/"), " ",
        finding.value == null ? null : el("span", { class: "dim" }, shortened(finding.value)), el("br"), finding.reason))))
      : el("p", { class: "dim" }, "Everything in it was carried."),
    warnings.length ? el("ul", {}, warnings.map((warning) => el("li", {}, warning))) : null,
  ].filter(Boolean);
}

function shortened(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 80 ? text.slice(0, 79) + "…" : text;
}
