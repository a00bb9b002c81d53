// The other steps: a posting goes in, progress is told, the files and the reasons come out.

import { call, patiently, pause } from "./api.js";
import { count, el, find, show } from "./dom.js";
import { named } from "./fields.js";
import { pasteOwn, target } from "./jobs.js";
import { tell } from "./notice.js";
import { profileVersion } from "./profile.js";
import { fit, scored } from "./score.js";

const OTHER_FILES = [["json", "JSON Resume"], ["yaml", "YAML"], ["txt", "Plain text"]];

export function preparePosting() {
  find("ask").addEventListener("submit", async (event) => {
    event.preventDefault();
    tell(null);
    if (profileVersion() == null) {
      tell("There is no profile yet. Bring a JSON Resume file first.");
      find("file").focus();
      return;
    }
    await busy(find("make"), () => make(target()));
  });
  find("sample-posting").addEventListener("click", async () => {
    pasteOwn();
    find("text").value = await (await fetch("/assets/sample-posting.txt")).text();
    find("text").focus();
    find("text").setSelectionRange(0, 0);
    find("text").scrollTop = 0;
  });
}

/** Past resumes, newest first; says nothing when there are none. */
export async function showEarlier() {
  const { body } = await call("GET", "/api/v1/resumes?limit=6");
  const items = (body.items || []).filter((resume) => resume.state === "READY");
  show(find("earlier"), items.length > 0);
  find("earlier-list").replaceChildren(...items.map((resume) => el("li", { class: "line" },
    el("a", { href: file(resume, "pdf"), target: "_blank", rel: "noopener" }, resume.title),
    el("time", { class: "dim", datetime: resume.createdAt }, new Date(resume.createdAt).toLocaleDateString()))));
}

async function make(job) {
  const began = performance.now();
  // One key for all attempts: however often it is sent, it is one resume.
  const key = crypto.randomUUID();
  find("progress").replaceChildren();
  find("steps-said").textContent = "Progress";
  find("steps").open = true;
  find("outcome").replaceChildren();
  show(find("result"));
  find("result-title").focus();
  try {
    step("Sent", began);
    const { body: { id } } = await patiently(() => call("POST", "/api/v1/resumes", {
      headers: { "Idempotency-Key": key }, body: { ...job, profileVersion: profileVersion() } }), { also: [409] });
    await followed(id, began);
    const { body: resume } = await patiently(() => call("GET", `/api/v1/resumes/${id}`));
    if (resume.state === "FAILED") {
      throw new Error(resume.failure?.detail || "The resume could not be made. Try again.");
    }
    const { body: version } = await patiently(() => call("GET", `/api/v1/resumes/${id}/versions/${resume.version}`));
    step("Setting the pages", began, "running");
    // Painted once, with the score in it: nothing moves under the reader.
    const [score] = await Promise.all([scored(resume), rendered(resume)]);
    step("Ready", began);
    find("steps-said").textContent = `Ready in ${seconds(began)}`;
    find("steps").open = false;
    find("outcome").replaceChildren(...outcome(resume, version, score));
    await preview(resume);
    showEarlier().catch(() => {});
  } catch (problem) {
    step("This did not work", began, "failed");
    tell(problem);
  }
}

/** Until the stream says "end". A stream that cannot be had is replaced by looking now and then. */
function followed(id, began) {
  return new Promise((done, failed) => {
    const path = `/api/v1/resumes/${id}/events`;
    const events = new EventSource(path);
    const said = (event) => step(named("GET", path, JSON.parse(event.data)).message, began, "running");
    events.addEventListener("progress", said);
    events.addEventListener("end", (event) => { said(event); events.close(); done(); });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) looked(id).then(done, failed);
    });
  });
}

async function looked(id) {
  for (;;) {
    const { body } = await patiently(() => call("GET", `/api/v1/resumes/${id}`));
    if (body.state === "READY" || body.state === "FAILED") return;
    await pause(700);
  }
}

/** The files follow the draft a moment later. */
const rendered = (resume) => patiently(
  () => call("GET", file(resume, "pdf"), { headers: { Accept: "application/pdf" } }),
  { times: 40, also: [404, 409] },
);

/** The pages themselves, where the browser can show a PDF inside a page; their place is kept from the beginning. */
async function preview(resume) {
  const place = find("preview");
  if (!navigator.pdfViewerEnabled) return;
  const answer = await fetch(file(resume, "pdf"), { credentials: "same-origin" });
  if (!answer.ok) {
    show(place, false);
    return;
  }
  const pages = URL.createObjectURL(await answer.blob());
  place.replaceChildren(el("iframe", { title: "The PDF", src: `${pages}#toolbar=0&navpanes=0&view=FitH` }));
}

function step(text, began, kind = "") {
  const last = find("progress").lastElementChild;
  last?.classList.remove("running");
  find("progress").append(el("li", { class: kind }, el("span", {}, text),
    el("time", {}, seconds(began))));
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

function outcome(resume, version, score) {
  const choices = version.choices || [];
  const chosen = choices.filter((choice) => choice.chosen && choice.highlightId);
  const left = choices.filter((choice) => !choice.chosen);
  return [
    el("div", { class: "row" },
      el("a", { class: "button", href: file(resume, "pdf"), target: "_blank", rel: "noopener" }, "View the PDF"),
      el("a", { class: "button second", href: file(resume, "pdf"), download: `${resume.title || "resume"}.pdf` }, "Download")),
    el("p", { class: "aside" }, "Also as ", OTHER_FILES.flatMap(([kind, name], place) => [place ? " · " : null,
      el("a", { href: file(resume, kind), download: `${resume.title || "resume"}.${kind}` }, name)])),
    fit(resume, score, version.missing || []),
    el("div", { id: "preview", class: navigator.pdfViewerEnabled ? "preview" : null }),
    el("h3", {}, "What was chosen, and why"),
    chosen.length ? el("div", {}, grouped(chosen, version.document || {})) : el("p", { class: "dim" }, "No highlights were chosen."),
    left.length ? el("details", {}, el("summary", {}, `${count(left.length, "item")} left out`), reasons(left)) : null,
  ].filter(Boolean);
}

function grouped(choices, document) {
  const names = new Map(["work", "volunteer", "projects"].flatMap((section) => (document[section] || [])
    .map((item) => [item.id, [item.position, item.name || item.organization].filter(Boolean).join(", ")])));
  const groups = Map.groupBy ? Map.groupBy(choices, (choice) => choice.itemId) : byItem(choices);
  return [...groups].flatMap(([item, own]) => [el("p", { class: "group" }, names.get(item) || own[0].section), reasons(own)]);
}

function byItem(choices) {
  const groups = new Map();
  for (const choice of choices) groups.set(choice.itemId, [...(groups.get(choice.itemId) || []), choice]);
  return groups;
}

const reasons = (choices) => el("ul", { class: "why" }, choices.map((choice) => el("li", {}, el("p", {}, choice.text),
  choice.reasons?.length ? el("p", { class: "because" }, choice.reasons.join(" · ")) : null)));

const file = (resume, kind) => `/api/v1/exports/${encodeURIComponent(resume.id)}.${kind}`;

async function busy(button, work) {
  button.disabled = true;
  try {
    await work();
  } finally {
    button.disabled = false;
  }
}
